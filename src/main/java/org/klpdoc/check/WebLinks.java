// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.klpdoc.check.web.Verdict;
import org.klpdoc.check.web.Verdict.Outcome;
import org.klpdoc.check.web.WebAsker;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.doc.Walk;
import org.klpdoc.site.LinkedSite;
import org.klpdoc.site.Output;
import org.klpdoc.site.ParsedPage;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** The links of pages to the web: where they stand, and what is found of each. */
final class WebLinks {
    /** Names that are set aside for examples (RFC 2606, RFC 6761). */
    private static final Pattern EXAMPLE = Pattern.compile("(?:.*\\.)?(?:example(?:\\.(?:com|net|org))?|test|invalid)");

    private static final Pattern WEB = Pattern.compile("(?is)https?://.*");

    private final List<Links.Written> links = new ArrayList<>();
    private final WebAsker asker;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private WebLinks(WebAsker asker) {
        this.asker = asker;
    }

    /** The links of a site; those to the site itself are none. */
    static WebLinks of(LinkedSite site, WebAsker asker, Parallel parallel) {
        WebLinks all = new WebLinks(asker);
        String own = site.gathered().guide().baseUrl();
        parallel.map(site.pages(), WebLinks::read).forEach(all.links::addAll);
        all.links.removeIf(one -> !own.isEmpty() && one.target().startsWith(own));
        return all;
    }

    private static List<Links.Written> read(ParsedPage page) {
        List<Links.Written> out = new ArrayList<>();
        new Walk() {
            @Override
            protected void enter(Block block) {
                if (block instanceof Block.Raw raw && raw.format().contains("html")) {
                    html(raw.text(), raw.attrs().pos());
                } else if (block instanceof Block.Image image) {
                    add(image.picture(), image.attrs().pos());
                }
            }

            @Override
            protected void enter(Inline inline) {
                if (inline instanceof Inline.Raw raw && raw.format().contains("html")) {
                    html(raw.text(), raw.attrs().pos());
                } else if (inline instanceof Inline.Reference one) {
                    add(one.refuri(), one.attrs().pos());
                } else if (inline instanceof Inline.Image image) {
                    add(image.picture(), image.attrs().pos());
                } else if (inline instanceof Inline.CrossReference one
                        && one.role().equals("link")) {
                    add(one.target(), one.attrs().pos());
                }
            }

            private void add(Picture picture, Pos pos) {
                add(picture.uri(), pos);
            }

            private void add(String target, Pos pos) {
                if (WEB.matcher(target).matches()) {
                    out.add(new Links.Written(target, Links.within(pos, target)));
                }
            }

            private void html(String text, Pos pos) {
                for (Element element : Jsoup.parseBodyFragment(text).select("[href], [src]")) {
                    add(element.hasAttr("href") ? element.attr("href") : element.attr("src"), pos);
                }
            }
        }.document(page.parsed().document());
        return out;
    }

    /** Asks for the links, and says what is wrong with them. */
    List<Diagnostic> findings(Duration time) {
        long begun = System.nanoTime();
        List<Links.Written> real = links.stream()
                .filter(one -> !isExample(WebAsker.host(one.target())))
                .toList();
        counts.put("web link", real.size());
        counts.put("example link", links.size() - real.size());
        Map<String, Verdict> verdicts = verdicts(real, time);
        List<Diagnostic> out = new ArrayList<>();
        for (Links.Written one : real) {
            Verdict verdict = verdicts.getOrDefault(one.target(), Verdict.of(Outcome.UNASKED, ""));
            finding(one, verdict).ifPresent(out::add);
        }
        long unasked = verdicts.values().stream()
                .filter(one -> one.outcome() == Outcome.UNASKED)
                .count();
        counts.put("unasked link", (int) unasked);
        if (unasked > 0 && !asker.isOffline() && System.nanoTime() - begun > time.toNanos()) {
            out.add(Diagnostic.of(
                            Severity.WARNING,
                            "check.time",
                            Pos.NONE,
                            "the time is over: not all links to the web were asked for")
                    .withHint("give more with --max-time"));
        }
        return out;
    }

    private boolean isExample(String host) {
        return EXAMPLE.matcher(host).matches() && !asker.allows(host);
    }

    private Map<String, Verdict> verdicts(List<Links.Written> real, Duration time) {
        try {
            return asker.verdicts(real.stream().map(Links.Written::target).toList(), time);
        } catch (IOException failure) {
            throw new Output.OutputFailure("cannot write what is known of links: " + failure.getMessage());
        }
    }

    private static Optional<Diagnostic> finding(Links.Written link, Verdict verdict) {
        Outcome outcome = verdict.outcome();
        if (outcome == Outcome.OK || outcome == Outcome.UNASKED) {
            return Optional.empty();
        }
        Severity severity = switch (outcome) {
            case BROKEN -> Severity.ERROR;
            case UNVERIFIABLE, REDIRECTED -> Severity.NOTE;
            default -> Severity.WARNING;
        };
        String message = "'" + WebAsker.shown(link.target()) + "' is " + word(outcome) + ": " + verdict.reason();
        String hint = verdict.fix().isEmpty() ? "" : "write '" + WebAsker.shown(verdict.fix()) + "'";
        return Optional.of(
                Diagnostic.of(severity, code(outcome), link.pos(), message).withHint(hint));
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case BROKEN -> "web.broken";
            case ANCHOR -> "web.anchor";
            case REDIRECTED -> "web.redirected";
            case TIMEOUT -> "web.timeout";
            case BLOCKED -> "web.blocked";
            default -> "web.unverifiable";
        };
    }

    private static String word(Outcome outcome) {
        return outcome == Outcome.ANCHOR ? "in part broken" : outcome.name().toLowerCase(Locale.ROOT);
    }

    /** How many links there are, and how many were not asked for. */
    Map<String, Integer> counts() {
        return counts;
    }
}
