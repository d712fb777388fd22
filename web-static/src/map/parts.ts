import type OlMap from 'ol/Map';
import { Editing } from './editing';
import { Places } from './places';
import { Spots } from './spots';

/** What else a map may show, each made when it is first asked for. */
export class Parts {
  private offices: Spots | undefined;
  private found: Places | undefined;
  private drawing: Editing | undefined;

  constructor(private readonly map: OlMap) {}

  /** Marks of offices, drawn above the grids. */
  get spots(): Spots {
    return (this.offices ??= new Spots(this.map));
  }

  /** Ground that is pointed at. */
  get places(): Places {
    return (this.found ??= new Places(this.map));
  }

  /** A draft to draw on, instead of grids. */
  get editing(): Editing {
    return (this.drawing ??= new Editing(this.map));
  }
}
