const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Each test file loads the whole product anew, into a context of its own. What V8 makes of a module's text belongs to no context: a
 * worker keeps it, with the functions that were compiled when they were first called, and only runs it again for each file. That is a
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

/** Takes and gives what `vm.compileFunction` does. */
function compileOnce(code, parameters = [], { filename, parsingContext, importModuleDynamically }) {
  const known = compiled.get(filename);
  const module = known?.code === code ? known : compile(code, parameters, filename);
  compiled.set(filename, module);
  module.importModuleDynamically = importModuleDynamically;
  return module.script.runInContext(parsingContext);
}

function compile(code, parameters, filename) {
  const head = `(() => { const { ${GLOBALS} } = globalThis; return function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${head}${code}\n}; })()`, {
    filename,
    columnOffset: -head.length,
    importModuleDynamically: (...given) => module.importModuleDynamically(...given),
  });
  const module = { code, script, importModuleDynamically: undefined };
  return module;
}

// Jest has no setting for it: it compiles each module of a test file by this function, in that file's context.
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) =>
  options?.parsingContext ? compileOnce(code, parameters, options) : compileFunction(code, parameters, options);

module.exports = class KeepsCompiled extends TestEnvironment {
  async teardown() {
    // It holds the file's context, and all that was loaded into it.
    for (const module of compiled.values()) module.importModuleDynamically = undefined;
    await super.teardown();
  }
};
