package dev.trellis.report;

import java.util.List;

/**
 * Which growth sites were woven. A site that was missed would read as zero growth, so all are
 * listed.
 *
 * @param complete whether no growth could have gone unseen; {@code NOT_LOADED} sites leave it
 *     complete
 * @param sites every site of the catalogue and every unknown one that was found
 * @param notes what else limits the coverage, one sentence each
 */
public record Coverage(boolean complete, List<CoveredSite> sites, List<String> notes) {

  public Coverage {
    sites = List.copyOf(sites);
    notes = List.copyOf(notes);
  }

  /** The sites whose growth may have gone unseen, in the order of the report. */
  public List<CoveredSite> missed() {
    return sites.stream().filter(site -> site.status().missesGrowth()).toList();
  }

  /** Whether some growth site, in whatever state, belongs to the named container type. */
  public boolean knows(String type) {
    return sites.stream().anyMatch(site -> site.belongsTo(type));
  }
}
