/** Parts of the driver that are not its public interface: only what `primary-command.ts` calls. */
declare module 'mongodb/lib/timeout' {
  export interface TimeoutContext {
    readonly timeoutMS: number;
  }
  export const TimeoutContext: {
    create(limits: { timeoutMS: number; serverSelectionTimeoutMS: number }): TimeoutContext;
  };
}
declare module 'mongodb/lib/sdam/server' {
  type TimeoutContext = import('mongodb/lib/timeout').TimeoutContext;
  export class Server {
    command(
      namespace: { db: string },
      command: object,
      options: { readPreference: object; timeoutContext: TimeoutContext; session?: object },
    ): Promise<unknown>;
  }
}
declare module 'mongodb/lib/sdam/topology' {
  export interface Topology {
    selectServer(
      selector: object,
      options: { operationName: string; timeoutContext: import('mongodb/lib/timeout').TimeoutContext },
    ): Promise<import('mongodb/lib/sdam/server').Server>;
  }
}
