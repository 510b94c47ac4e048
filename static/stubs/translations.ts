/**
 * Stands in for `@forge/i18n`, which the bridge brings along: of it the bridge needs, for us, only the
 * locale that Jira names. The rest is 5 kB of gzip for translation files that Waymark does not have; its
 * texts stand in one catalogue per surface.
 */
export { ensureLocale } from '@forge/i18n/out/ensureLocale';
export { I18N_BUNDLE_FOLDER_NAME, I18N_INFO_FILE_NAME } from '@forge/i18n/out/constants';

/** The bridge makes one as it loads, and asks it nothing until somebody calls `i18n`. */
export class TranslationsGetter {
  getTranslations(): never {
    return leftOut();
  }

  reset(): void {
    // There is nothing to forget.
  }
}

/** Made where `i18n.createTranslationFunction` is called. */
export function Translator(): never {
  return leftOut();
}

function leftOut(): never {
  throw new Error(
    'The translations of @forge/bridge are left out of the build. To use them, take their stub out of scripts/build.mjs.',
  );
}
