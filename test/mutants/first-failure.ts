import NodeEnvironment from 'jest-environment-node';

/** What Jest tells of a test file while it runs, as far as it is used here. */
interface TestEvent {
  name: string;
  test?: { mode?: string | null | undefined };
}

/** Ends a test file with its first failure, which is all that a change has to cause; what it made is still cleaned up. */
export default class FirstFailure extends NodeEnvironment {
  private hasFailed = false;

  handleTestEvent({ name, test }: TestEvent): void {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.hasFailed = true;
    if (name === 'test_start' && test && this.hasFailed) test.mode = 'skip';
  }
}
