// The module itself, past the alias of `tslib`, comes without types of its own.
declare module 'tslib/tslib.es6.mjs' {
  export * from 'tslib';
}
