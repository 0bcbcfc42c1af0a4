// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.klpdoc.text.Place;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/** Positions for places whose text is not at hand: in a source of blanks that reaches as far as the places do. */
final class KnownPlaces {
    /** For each line of a file, from 1, the last column that is asked for. */
    private final Map<String, TreeMap<Integer, Integer>> widths = new HashMap<>();

    private final Map<String, Source> sources = new HashMap<>();

    private KnownPlaces() {}

    /** A position for each place, in order. */
    static List<Pos> of(List<Place> places) {
        KnownPlaces known = new KnownPlaces();
        for (Place place : places) {
            known.widths
                    .computeIfAbsent(place.path(), none -> new TreeMap<>())
                    .merge(place.line(), place.column(), Math::max);
        }
        List<Pos> out = new ArrayList<>(places.size());
        for (Place place : places) {
            Source source = known.sources.computeIfAbsent(place.path(), known::blank);
            int start = place.line() < 1 ? -1 : source.lineStart(place.line() - 1) + Math.max(0, place.column() - 1);
            out.add(new Pos(source, start));
        }
        return out;
    }

    private Source blank(String path) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        for (Map.Entry<Integer, Integer> one :
                widths.getOrDefault(path, new TreeMap<>()).entrySet()) {
            text.append("\n".repeat(Math.max(0, one.getKey() - line)));
            text.append(" ".repeat(Math.max(0, one.getValue())));
            line = Math.max(line, one.getKey());
        }
        return Source.of(path, text.toString(), Source.Tabs.KEEP);
    }
}
