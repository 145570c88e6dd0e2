// The real program, at another time. The order of the two is what matters.
import './moved-clock';
import '../../src/main';
