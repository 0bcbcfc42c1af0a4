// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.klpdoc.doc.Parsed;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.Profile;
import org.klpdoc.markdown.MarkdownParser;
import org.klpdoc.render.TemplateFault;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.Mount;
import org.klpdoc.source.PageFile;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.FactsCollector;

/** Reads a page's file with the parser that its ending and its source call for. Safe for use by many threads. */
final class PageReader {
    /** The largest page, in bytes; what is larger is no text for readers. */
    private static final int LARGEST = 16 << 20;

    /** A guide to a kernel speaks of C. */
    private static final String GUIDE_DOMAIN = "c";

    /** The number of a page's own files in a trace. */
    static final int FILES = 0;

    private static final int KERNEL = 1;
    /** The number of the first source whose files pages may name. */
    private static final int OTHERS = 2;

    private final Map<String, RstParser> parsers = new HashMap<>();
    private final Map<Boolean, MarkdownParser> markdown = new HashMap<>();
    private final Gathered gathered;
    private final boolean isGuide;

    PageReader(Gathered gathered) {
        this.gathered = gathered;
        this.isGuide = gathered.isGuide();
        add(gathered.own());
        gathered.sources().forEach(this::add);
    }

    /** Has each parser read a line, so that what it needs is loaded. */
    static void prepare() {
        new MarkdownParser().parse(Source.of("", "# A `title`\n\n- *item*\n", Source.Tabs.KEEP));
        new RstParser(RstSettings.ofSphinx())
                .parse(Source.of("", "A *title*\n=========\n\n- item\n", Source.Tabs.EXPAND));
    }

    private void add(GatheredSource source) {
        source.mount()
                .ifPresent(mount -> parsers.put(
                        source.name(),
                        parser(source, mount.root(), gathered.kernel(), others(UnaryOperator.identity()))));
    }

    /** The sources whose files the guide's pages may name, their roots as {@code seen} makes them. */
    private List<NamedSource> others(UnaryOperator<NamedSource> seen) {
        return gathered.sources().stream()
                .map(source -> seen.apply(new NamedSource(source, source.top())))
                .toList();
    }

    private RstParser parser(
            GatheredSource source, ContentRoot root, Optional<ContentRoot> kernel, List<NamedSource> others) {
        Profile.Reading reading = source.profile().reading();
        RstSettings sphinx = RstSettings.ofSphinx();
        RstSettings dialect = isGuide && source.name().isEmpty() ? sphinx.ofGuide(List.copyOf(others)) : sphinx;
        return new RstParser(dialect.withFiles(root)
                .withKernel(kernel)
                .withReading(
                        reading.automarkup() || isGuide,
                        isGuide ? GUIDE_DOMAIN : reading.primaryDomain(),
                        reading.attributes())
                .withConfigured(
                        PageSettings.of(reading.conf(), root.display("conf.py")),
                        reading.conf().tags()));
    }

    /**
     * Reads a page; a file that has gone or is too large gives an empty page and a report.
     *
     * @throws PageFault where klpdoc itself fails
     */
    ParsedPage read(PageFile file) {
        RstParser usual =
                Optional.ofNullable(parsers.get(file.mount().source())).orElseThrow();
        return read(file, usual);
    }

    /**
     * Reads a page with a parser of its own, which knows nothing of what other pages read, and notes all that it asks of
     * files.
     */
    ParsedPage read(PageFile file, Trace trace) {
        Mount mount = file.mount();
        ContentRoot files = trace.of(FILES, mount.root());
        Mount traced = new Mount(mount.source(), files, mount.folder(), mount.prefix(), mount.pages(), mount.exclude());
        GatheredSource source = gathered.source(mount.source()).orElseThrow();
        List<NamedSource> others = others(other -> new NamedSource(
                other.source(),
                other.root().map(root -> trace.of(OTHERS + gathered.sources().indexOf(other.source()), root))));
        RstParser own = parser(source, files, gathered.kernel().map(root -> trace.of(KERNEL, root)), others);
        return read(new PageFile(file.page(), file.suffix(), file.original(), traced), own);
    }

    /** What reading the pages of a source hangs on beside files and how its paths are shown. */
    String manner(GatheredSource source) {
        List<String> others = others(UnaryOperator.identity()).stream()
                .map(NamedSource::manner)
                .toList();
        String guide = isGuide ? "guide " + others : "folder";
        return source.profile().reading() + "\n" + guide;
    }

    /** What reading the pages of a source hangs on beside files: how it is read, how its paths are shown. */
    String key(GatheredSource source) {
        String shown = source.mount().map(mount -> mount.root().display("")).orElse("");
        String kernel = gathered.kernel().map(root -> root.display("")).orElse("");
        return String.join("\n", manner(source), shown, kernel);
    }

    /** The root of a number that a trace of {@code page} has. */
    Optional<ContentRoot> traced(int number, PageFile page) {
        if (number == FILES) {
            return Optional.of(page.mount().root());
        } else if (number == KERNEL) {
            return gathered.kernel();
        }
        int at = number - OTHERS;
        return at < gathered.sources().size() ? gathered.sources().get(at).top() : Optional.empty();
    }

    /** Where a page stands. */
    static Address address(PageFile file) {
        return new Address(file.page(), file.mount().source(), file.original(), file.file());
    }

    private ParsedPage read(PageFile file, RstParser parser) {
        try {
            return readOrFail(file, parser);
        } catch (TemplateFault fault) {
            throw fault;
        } catch (RuntimeException | StackOverflowError fault) {
            throw new PageFault(file.display(), fault);
        }
    }

    private ParsedPage readOrFail(PageFile file, RstParser parser) {
        String name = file.mount().source();
        GatheredSource source = gathered.source(name).orElseThrow();
        Address address = address(file);
        Optional<SourceFile> content = file.read();
        if (content.isEmpty() || content.get().bytes().length > LARGEST) {
            String why =
                    content.isEmpty() ? "the file cannot be read: " + refusal(file) : "the file is larger than 16 MiB";
            Source nothing = Source.of(file.display(), "", Source.Tabs.KEEP);
            Diagnostic report = Diagnostic.of(Severity.ERROR, "source.unreadable", new Pos(nothing, -1), why);
            return page(source, file, address, parse(file, new Decoded(nothing, List.of(report)), parser));
        }
        boolean rst = isRst(file);
        Source.Tabs tabs = rst ? Source.Tabs.EXPAND : Source.Tabs.KEEP;
        return page(source, file, address, parse(file, content.get().decoded(tabs), parser));
    }

    private static String refusal(PageFile file) {
        String why = file.mount().root().refusal(file.file());
        return why.isEmpty() ? "it has gone since the pages were listed" : why;
    }

    private static ParsedPage page(GatheredSource source, PageFile file, Address address, Parsed parsed) {
        return new ParsedPage(
                source,
                Optional.of(file),
                parsed,
                FactsCollector.of(
                        address, parsed.document(), source.profile().reading().sectionLabels()));
    }

    private Parsed parse(PageFile file, Decoded decoded, RstParser parser) {
        Parsed parsed = isRst(file)
                ? parser.parse(decoded.source(), file.file())
                : markdown(isGuide && file.mount().source().isEmpty()).parse(decoded.source());
        if (decoded.diagnostics().isEmpty()) {
            return parsed;
        }
        List<Diagnostic> all = new java.util.ArrayList<>(decoded.diagnostics());
        all.addAll(parsed.diagnostics());
        return new Parsed(parsed.document(), parsed.inputs(), all);
    }

    /** The parser of Markdown takes a while to set up, and many sites have none. */
    private synchronized MarkdownParser markdown(boolean guide) {
        return markdown.computeIfAbsent(guide, MarkdownParser::new);
    }

    private static boolean isRst(PageFile file) {
        return !file.suffix().equals(".md");
    }
}
