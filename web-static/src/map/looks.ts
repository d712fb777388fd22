import type { FeatureLike } from 'ol/Feature';
import type Style from 'ol/style/Style';
import { clearedStyles, levelStyles, type MapTheme } from './style';

/** How grids look: by level, dim outside a chosen area, clear above a base map. */
export class Looks {
  private styles: { clear: Style[]; dim: Style[] };
  /** Grids whose codes do not begin with it are dim. */
  area = '';
  /** One level (0 none to 4 red) per ordinal. */
  levels: readonly number[] = [];

  constructor(theme: MapTheme) {
    this.styles = { clear: levelStyles(theme), dim: levelStyles(theme, true) };
  }

  /** Draws in the colours of another ground. */
  set(theme: MapTheme, overGround: boolean): void {
    const styles = overGround ? clearedStyles : levelStyles;
    this.styles = { clear: styles(theme), dim: styles(theme, true) };
  }

  /** Style of a grid, in this level or in its own. */
  of(feature: FeatureLike, level?: number): Style | undefined {
    const inside = this.area === '' || String(feature.get('code')).startsWith(this.area);
    const styles = inside ? this.styles.clear : this.styles.dim;
    return styles[level ?? this.levels[Number(feature.getId())] ?? 0] ?? styles[0];
  }
}
