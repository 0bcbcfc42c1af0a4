// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klpdoc tree}: the document tree of a file, or of many texts. */
@Command(
        name = "tree",
        description = "Prints the document tree as docutils' pseudo-XML.",
        mixinStandardHelpOptions = true)
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
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int status = jsonl ? lines(out) : page(out);
        out.flush();
        return status;
    }

    private int page(PrintStream out) throws IOException {
        byte[] bytes = file.isPresent() ? read(file.get()) : System.in.readAllBytes();
        String path = file.map(Path::toString).orElse("<stdin>");
        Decoded decoded = Decoded.of(path, bytes, Source.Tabs.EXPAND);
        Parsed parsed = new RstParser(settings()).parse(decoded.source());
        out.print(TreeDump.of(parsed.document()));
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean bad = false;
        for (Diagnostic found : parsed.diagnostics()) {
            err.println(found.pos().place() + ": " + found.severity().word() + ": " + found.message() + " ["
                    + found.code() + "]");
            bad |= found.severity() == Severity.ERROR;
        }
        return bad ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
    }

    private byte[] read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "not a file: " + path);
        }
        return Files.readAllBytes(path);
    }

    private int lines(PrintStream out) throws IOException {
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
        RstSettings plain = RstSettings.docutils();
        if (!sphinx) {
            return plain;
        }
        Set<String> tags = Set.of("html", "builder_html", "format_html");
        return new RstSettings(true, "id", plain.files(), plain.kernel(), tags, plain.rawFormats(), true, 8, List.of());
    }
}
