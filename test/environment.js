const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Each test file loads the whole product anew, into a context of its own. What V8 makes of a module's text belongs to no context: a
 * worker keeps it, with the functions that were compiled when they were first called, and only runs it again for each file. That is a
 * third of the processors' time for a file that starts the bot.
 */
const compiled = new Map();

/** Takes and gives what `vm.compileFunction` does. */
function compileOnce(code, parameters = [], { filename, parsingContext, importModuleDynamically }) {
  const known = compiled.get(filename);
  const module = known?.code === code ? known : compile(code, parameters, filename);
  compiled.set(filename, module);
  module.importModuleDynamically = importModuleDynamically;
  return module.script.runInContext(parsingContext);
}

function compile(code, parameters, filename) {
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${head}${code}\n})`, {
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
