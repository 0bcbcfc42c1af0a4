// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.klpdoc.guide.RedirectsText;
import org.klpdoc.guide.RedirectsText.Address;
import org.klpdoc.guide.RedirectsText.More;
import org.klpdoc.site.MovedPlaces;

/** The redirects that a comparison asks for: for each address that is gone, and whose text is not, the place of that. */
public final class NewRedirects {
    private static final String ENDING = ".html";

    private final Comparison comparison;
    private final MovedPlaces places;
    private final Map<String, Double> similar = new HashMap<>();
    private final Map<String, Broken.Address> broken = new HashMap<>();

    /**
     * Of a comparison.
     *
     * @param comparison the comparison
     * @param places what the redirects of the tree after say up to now
     */
    public NewRedirects(Comparison comparison, MovedPlaces places) {
        this.comparison = comparison;
        this.places = places;
        comparison.broken().addresses().forEach(gone -> broken.put(gone.address(), gone));
        for (SectionChange row : comparison.map().changes()) {
            row.before()
                    .ifPresent(old -> row.after()
                            .ifPresent(now -> similar.put(old.address() + "\n" + now.address(), row.similarity())));
        }
    }

    private static Address read(String address) {
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        String name = page.endsWith(ENDING) ? page.substring(0, page.length() - ENDING.length()) : page;
        return new Address(name, hash < 0 ? "" : address.substring(hash + 1));
    }

    /** What is missing of the redirects, by page; none that leads where it should is in it. */
    public Map<String, More> missing() {
        Map<String, More> out = new TreeMap<>();
        for (Broken.Address gone : comparison.broken().addresses()) {
            Address old = read(gone.address());
            Optional<Address> now = best(gone).map(NewRedirects::read);
            if (now.isPresent() && !places.leads(old.page(), old.id()) && !byPage(out, old, now.get())) {
                out.merge(
                        old.page(),
                        new More(Optional.empty(), Map.of()).with(old.id(), now.get()),
                        (known, same) -> known.with(old.id(), now.get()));
            }
        }
        return out;
    }

    /** Whether the redirect of the whole page, which comes first, finds the place by its id. */
    private boolean byPage(Map<String, More> out, Address old, Address now) {
        More known = out.get(old.page());
        return known != null
                && !old.id().isEmpty()
                && old.id().equals(now.id())
                && known.to().filter(to -> to.page().equals(now.page())).isPresent();
    }

    /** Of several places the one that has most of the text. */
    private Optional<String> best(Broken.Address gone) {
        return gone.went().stream()
                .max(Comparator.comparingDouble(now -> similar.getOrDefault(gone.address() + "\n" + now, 0.0)));
    }

    /** The file with what is missing, and with each target that has moved as the place where it is now. */
    public Optional<String> added(String file) {
        return RedirectsText.with(
                file,
                missing(),
                old -> places.find(old.page(), old.id())
                        .filter(found -> places.leads(old.page(), old.id()))
                        .map(found -> new Address(found.page(), found.id()))
                        .or(() -> went(old)));
    }

    /** Where a target is now that was there before. */
    private Optional<Address> went(Address old) {
        return Optional.ofNullable(broken.get(Section.address(old.page(), old.id())))
                .flatMap(this::best)
                .map(NewRedirects::read);
    }

    /**
     * The published addresses that lead nowhere any more, in order.
     *
     * @param before what the redirects of the tree before said, where that is known; they published addresses, too
     * @param written whether what was missing is written by now
     */
    public List<String> lost(Optional<MovedPlaces> before, boolean written) {
        List<String> out = new ArrayList<>();
        for (Broken.Address gone : comparison.broken().addresses()) {
            Address old = read(gone.address());
            boolean now = written && !gone.went().isEmpty();
            if (gone.kind() != Broken.Kind.GENERATED && !now && !places.leads(old.page(), old.id())) {
                out.add(gone.address());
            }
        }
        before.ifPresent(old -> old.pages().keySet().stream()
                .filter(page -> !places.leads(page, ""))
                .map(page -> Section.address(page, ""))
                .forEach(out::add));
        return out;
    }
}
