/** What the bridge and the packages of the surfaces call of `tslib`; by `require` the bridge would bring all of it. */
export { __assign, __exportStar, __importDefault, __importStar, __rest } from 'tslib/tslib.es6.mjs';
