// The real program, on a machine whose clock may be wrong. The order of the two is what matters.
import './wrong-clock';
import '../../src/main';
