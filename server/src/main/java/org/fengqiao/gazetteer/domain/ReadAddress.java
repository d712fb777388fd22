package org.fengqiao.gazetteer.domain;

import java.util.List;

/**
 * What a free text was read as.
 *
 * @param zones the areas of a list of zones, empty when the text is none
 * @param places the places an address may mean, surest first
 */
public record ReadAddress(List<AreaNames.Coded> zones, List<Found> places) {
  public ReadAddress {
    zones = List.copyOf(zones);
    places = List.copyOf(places);
  }
}
