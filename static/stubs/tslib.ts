/** The three of `tslib` that the bridge calls; by `require` it would bring all of them. */
export { __exportStar, __importDefault, __importStar } from 'tslib/tslib.es6.mjs';
