// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * How many of the addresses of an old site, pages and places on them, are reached in Chromium by way of the new one, from
 * the disk: the browser ends on a page that is there, at the place that was asked for or at one where the comparison says
 * that its text is now. What the comparison calls lost is not counted.
 *
 * <p>Usage: {@code RedirectFigures OLD_SITE NEW_SITE COMPARISON.json}
 */
final class RedirectFigures {
    private RedirectFigures() {}

    /** Prints the figures. */
    public static void main(String[] args) throws IOException {
        Path old = Path.of(args[0]).toRealPath();
        Map<String, Set<String>> went = new HashMap<>();
        JsonObject told =
                JsonParser.parseString(Files.readString(Path.of(args[2]))).getAsJsonObject();
        for (JsonElement one : told.getAsJsonArray("addresses")) {
            JsonArray places = one.getAsJsonObject().getAsJsonArray("went");
            Set<String> all = new HashSet<>();
            places.forEach(place -> all.add(place.getAsString()));
            went.put(one.getAsJsonObject().get("address").getAsString(), all);
        }
        int asked = 0;
        List<String> failed = new ArrayList<>();
        try (BuiltSite site = BuiltSite.of(Path.of(args[1]));
                Chromium chromium = Chromium.start();
                Tab tab = chromium.tab()) {
            String home = site.onDisk("").toString();
            for (String address : addresses(old)) {
                Set<String> places = went.getOrDefault(address, Set.of(address));
                if (!places.isEmpty()) {
                    asked++;
                    String end = end(tab, home, address);
                    if (!places.contains(end)) {
                        failed.add(address + " -> " + end + ", not " + places);
                    }
                }
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        failed.forEach(one -> out.println("    " + one));
        out.println((asked - failed.size()) + " of " + asked);
    }

    /** Where a reader of an address ends; what is not there has a question mark. */
    private static String end(Tab tab, String home, String address) {
        // From nowhere, as else a browser stays on a page whose address differs by its place alone.
        tab.page().navigate("about:blank");
        if (!Files.exists(Path.of(URI.create(home + address.replaceAll("#.*", ""))))) {
            return "?";
        }
        tab.open(URI.create(home + address));
        for (int i = 0; i < 200 && tab.find("a[data-moved]").count() > 0; i++) {
            tab.page().waitForTimeout(5);
        }
        tab.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
        Object there = tab.page()
                .evaluate("() => !location.hash"
                        + " || document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null");
        String at = tab.page().url().substring(home.length());
        return Boolean.TRUE.equals(there) ? at : at + "?";
    }

    private static Set<String> addresses(Path site) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                String page = site.relativize(file).toString();
                if (Set.of("search.html", "genindex.html", "print.html").contains(page)) {
                    continue;
                }
                all.add(page);
                for (Element place : Jsoup.parse(file).select("article[data-article] [id]")) {
                    boolean own = place.id().matches("[\\w.-]+") && place.closest("[data-extra]") == null;
                    if (own) {
                        all.add(page + "#" + place.id());
                    }
                }
            }
        }
        return all;
    }
}
