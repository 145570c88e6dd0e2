/** What LINE's stand-in of the benches has taken since it was last asked. */
export interface LineTally {
  pushes: number;
  multicasts: number;
  /** of both together */
  recipients: number;
  /** requests under a retry key that was taken before */
  repeated: number;
  /** the body of the last one, to send the like of it again */
  lastBody: string;
  /** when the first and the last were taken, in milliseconds of its own clock; 0: none yet */
  firstAt: number;
  lastAt: number;
}
