// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.markdown.MarkdownParser;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.site.BuildReport;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klpdoc tree}: the document tree of a file, or of many texts. */
@Command(description = "Prints the document tree as docutils' pseudo-XML.", mixinStandardHelpOptions = true)
final class TreeCommand implements Callable<Integer> {
    private static final String TEST_SOURCE = "test data";

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the file; standard input where none is given")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--jsonl",
            description = "read lines {\"id\", \"input\"} and write a line {\"id\", \"tree\"} for each")
    private boolean jsonl;

    @Option(names = "--sphinx", description = "read Sphinx' dialect, not docutils' alone")
    private boolean sphinx;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int status = jsonl ? lines(out) : page(out);
        out.flush();
        return status;
    }

    private int page(PrintWriter out) throws IOException {
        byte[] bytes = file.isPresent() ? read(file.get()) : System.in.readAllBytes();
        String path = file.map(Path::toString).orElse("<stdin>");
        Parsed parsed = parse(path, bytes);
        out.print(TreeDump.of(parsed.document()));
        BuildReport found = new BuildReport(1, 0, parsed.diagnostics());
        new DiagnosticPrinter(spec.commandLine().getErr(), System.console() != null).print(found.diagnostics());
        return found.reaches(Severity.ERROR) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
    }

    private Parsed parse(String path, byte[] bytes) throws IOException {
        boolean markdown = path.endsWith(".md");
        Decoded decoded = Decoded.of(path, bytes, markdown ? Source.Tabs.KEEP : Source.Tabs.EXPAND);
        Parsed parsed = markdown ? new MarkdownParser().parse(decoded.source()) : reStructuredText(decoded.source());
        List<Diagnostic> all = new ArrayList<>(decoded.diagnostics());
        all.addAll(parsed.diagnostics());
        return new Parsed(parsed.document(), parsed.inputs(), all);
    }

    /** A file may include what is in its own folder and below; standard input nothing. */
    private Parsed reStructuredText(Source source) throws IOException {
        if (file.isEmpty()) {
            return new RstParser(settings()).parse(source);
        }
        Path here = Path.of("").toAbsolutePath();
        Path whole = here.resolve(file.get()).normalize();
        FolderRoot root =
                FolderRoot.of("", Optional.ofNullable(whole.getParent()).orElse(here), here);
        return new RstParser(settings().withFiles(root)).parse(source, String.valueOf(whole.getFileName()));
    }

    private byte[] read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "not a file: " + path);
        }
        return Files.readAllBytes(path);
    }

    private int lines(PrintWriter out) throws IOException {
        RstParser parser = new RstParser(settings());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            JsonObject given = given(line);
            Source source = Source.of(TEST_SOURCE, text(given, "input"), Source.Tabs.EXPAND);
            JsonObject made = new JsonObject();
            made.add("id", given.get("id"));
            made.addProperty("tree", TreeDump.of(parser.parse(source).document(), TEST_SOURCE));
            out.println(made);
        }
        return ExitStatus.CLEAN;
    }

    private JsonObject given(String line) {
        try {
            JsonObject given = JsonParser.parseString(line).getAsJsonObject();
            if (given.has("id") && given.has("input")) {
                return given;
            }
        } catch (JsonParseException | IllegalStateException notOurs) {
            throw unusable(line);
        }
        throw unusable(line);
    }

    private CommandLine.ParameterException unusable(String line) {
        return new CommandLine.ParameterException(spec.commandLine(), "not a line {\"id\", \"input\"}: " + line);
    }

    private static String text(JsonObject given, String key) {
        return given.get(key).isJsonPrimitive() ? given.get(key).getAsString() : "";
    }

    private RstSettings settings() {
        return sphinx ? RstSettings.ofSphinx() : RstSettings.ofDocutils();
    }
}
