const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve, sep } = require('node:path');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest loads the whole product anew for each test file, into a context of its own. What V8 makes of a module's text belongs to no context:
 * a worker keeps it, with the functions that were compiled when they were first called, and only runs it again for each file. That is a
 * third of the processors' time for a file that starts the bot.
 */
const compiled = new Map();

/**
 * In a context, V8 looks up each global by asking Node.js, every time: a fifth of the processors' time of a turn of the bot. So a module
 * gets them as constants of a function around it. What fake timers replace (`Date`, `setTimeout`) is not among them.
 */
const GLOBALS = [
  'AbortController, AbortSignal, Array, ArrayBuffer, BigInt, BigInt64Array, Boolean, Buffer, DataView, Error, FinalizationRegistry',
  'Float64Array, Function, Int32Array, Intl, JSON, Map, Math, Number, Object, Promise, Proxy, RangeError, Reflect, RegExp, Set, String',
  'Symbol, TextDecoder, TextEncoder, TypeError, URL, Uint16Array, Uint32Array, Uint8Array, WeakMap, WeakRef, WeakSet',
  'encodeURIComponent, isNaN, parseFloat, parseInt, process',
].join();

/**
 * Files that talk to the bot by its front door share a context, and in it the product and its libraries, loaded once for a worker: as in
 * a process that has run for a while, what it has compiled is quick, and each test begins with an empty database and a new bot, whichever
 * file it stands in. That takes a third and more off the processors' time of such a file. One that puts something else in a module's
 * place has the product for itself.
 */
const DRIVES_THE_BOT = /\buseBot\(/;
const REPLACES_MODULES = /\bjest\.(doMock|isolateModules|mock|resetModules|unmock)/;
const isSharing = (source) => DRIVES_THE_BOT.test(source) && !REPLACES_MODULES.test(source);

/** Whose tests run is known to Jest's own modules, and tests are loaded to be run: these are loaded for each file. */
const OF_THE_FILE = new RegExp(`^${__dirname}${sep}|${sep}node_modules${sep}(@jest${sep}|jest-|expect${sep})`);

/** What the modules export that the files that share have loaded, by path. */
const kept = new Map();
/** The test file that runs: its path, whether it shares, its `require`, and how it imports what is asked for by `import()`. */
let running = { path: '', shares: false, requireHere: undefined, importHere: undefined };

/** Takes and gives what `vm.compileFunction` does. */
function compileOnce(code, parameters = [], { filename, parsingContext, importModuleDynamically }) {
  const known = compiled.get(filename);
  const module = known?.code === code ? known : compile(code, parameters, filename);
  compiled.set(filename, module);
  if (filename === running.path) running.importHere = importModuleDynamically;
  const isKept = running.shares && !OF_THE_FILE.test(filename);
  module.importModuleDynamically = isKept ? undefined : importModuleDynamically;
  const run = module.script.runInContext(parsingContext);
  if (isKept) return keeping(run, filename);
  return filename === running.path ? noting(run) : run;
}

/** Runs the test file. */
const noting = (run) =>
  function (module, exports, require, ...others) {
    running.requireHere = require;
    run.call(this, module, exports, require, ...others);
  };

/** Runs a module the first time, and gives what it exports. */
const keeping = (run, filename) =>
  function (module, exports, require, ...others) {
    if (kept.has(filename)) module.exports = kept.get(filename);
    else {
      run.call(this, module, exports, requireLater(require, filename), ...others);
      kept.set(filename, module.exports);
    }
  };

/** What a kept module requires when it is called is loaded for the file that runs then. */
function requireLater(require, filename) {
  const loadedBy = running;
  const { resolve } = createRequire(filename);
  const required = (name) => (running === loadedBy ? require(name) : running.requireHere(resolve(name)));
  return Object.assign(required, require);
}

function compile(code, parameters, filename) {
  const head = `(() => { const { ${GLOBALS} } = globalThis; return function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${head}${code}\n}; })()`, {
    filename,
    columnOffset: -head.length,
    importModuleDynamically: (specifier, ...given) =>
      module.importModuleDynamically
        ? module.importModuleDynamically(specifier, ...given)
        : running.importHere(absolute(specifier, filename), ...given),
  });
  const module = { code, script, importModuleDynamically: undefined };
  return module;
}

/** What a kept module imports is loaded for the file that runs, by its path. */
const absolute = (specifier, filename) =>
  specifier.startsWith('.') ? resolve(dirname(filename), specifier) : specifier;

// Jest has no setting for it: it compiles each module of a test file by this function, in that file's context.
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) =>
  options?.parsingContext ? compileOnce(code, parameters, options) : compileFunction(code, parameters, options);

/** A context in which nothing is kept. */
class Own extends TestEnvironment {
  async teardown() {
    // It holds the file's context, and all that was loaded into it.
    for (const module of compiled.values()) module.importModuleDynamically = undefined;
    await super.teardown();
  }
}

/** The context that files share. Each finds it as the first did, apart from what is kept. */
class Shared extends TestEnvironment {
  constructor(...given) {
    super(...given);
    const { process } = this.global;
    this.atFirst = { names: new Set(Reflect.ownKeys(this.global)), exit: process.exit, variables: { ...process.env } };
  }

  async teardown() {
    const { names, exit, variables } = this.atFirst;
    this.fakeTimers.useRealTimers();
    this.fakeTimersModern.useRealTimers();
    for (const name of Reflect.ownKeys(this.global)) if (!names.has(name)) Reflect.deleteProperty(this.global, name);
    const { process } = this.global;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
  }
}

let shared = null;
let runOfShared;

/** Jest makes one for each test file. */
module.exports = function environmentOf(config, context) {
  // Where Jest watches, sources change between two runs of one process.
  if (runOfShared !== process.env.TAMTID_TEST_RUN) {
    shared = null;
    kept.clear();
    runOfShared = process.env.TAMTID_TEST_RUN;
  }
  const shares = isSharing(readFileSync(context.testPath, 'utf8'));
  running = { path: context.testPath, shares, requireHere: undefined, importHere: undefined };
  if (!shares) return new Own(config, context);
  shared ??= new Shared(config, context);
  return shared;
};
