import type { FeatureLike } from 'ol/Feature';
import type Style from 'ol/style/Style';
import { clearedStyles, levelStyles, weakStyles, type MapTheme } from './style';

/** How grids look: by level, dim outside a chosen area, clear above a base map. */
export class Looks {
  private styles: { clear: Style[]; dim: Style[]; weak: Style[] };
  /** Grids whose codes do not begin with it are dim. */
  area = '';
  /** One level (0 none to 4 red) per ordinal. */
  levels: readonly number[] = [];
  /** Ordinals with little data behind them. */
  weak: ReadonlySet<number> = new Set();

  constructor(theme: MapTheme) {
    this.styles = {
      clear: levelStyles(theme),
      dim: levelStyles(theme, true),
      weak: weakStyles(theme),
    };
  }

  /** Draws in the colours of another ground. */
  set(theme: MapTheme, overGround: boolean): void {
    const styles = overGround ? clearedStyles : levelStyles;
    this.styles = { clear: styles(theme), dim: styles(theme, true), weak: weakStyles(theme) };
  }

  /** Style of a grid, in this level or in its own. */
  of(feature: FeatureLike, level?: number): Style | undefined {
    const inside = this.area === '' || String(feature.get('code')).startsWith(this.area);
    const id = Number(feature.getId());
    const near = this.weak.has(id) ? this.styles.weak : this.styles.clear;
    const styles = inside ? near : this.styles.dim;
    return styles[level ?? this.levels[id] ?? 0] ?? styles[0];
  }
}
