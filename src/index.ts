/** Exactly the handlers that manifest.yml names. */
export { resolver } from './forge/resolvers/resolver';
