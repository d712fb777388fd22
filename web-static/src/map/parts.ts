import type OlMap from 'ol/Map';
import { Places } from './places';
import { Repairs } from './repairs';
import { Routes } from './routes';
import { Spots } from './spots';

/** What else a map may show, each made when it is first asked for. */
export class Parts {
  private offices: Spots | undefined;
  private found: Places | undefined;
  private mended: Repairs | undefined;
  private ways: Routes | undefined;

  constructor(private readonly map: OlMap) {}

  /** Marks of offices, drawn above the grids. */
  get spots(): Spots {
    return (this.offices ??= new Spots(this.map));
  }

  /** Ground that is pointed at. */
  get places(): Places {
    return (this.found ??= new Places(this.map));
  }

  /** What a repair did to a grid. */
  get repairs(): Repairs {
    return (this.mended ??= new Repairs(this.map));
  }

  /** A way from place to place. */
  get routes(): Routes {
    return (this.ways ??= new Routes(this.map));
  }

  /**
   * The map itself, for what is loaded only where it is used: see `makeEditing`. Nobody beyond
   * `src/map` touches it.
   */
  get ground(): OlMap {
    return this.map;
  }
}
