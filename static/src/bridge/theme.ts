import { view } from '@forge/bridge';

/** Takes the product's theme over, and follows it. */
export function followTheme(): void {
  void view.theme.enable();
}
