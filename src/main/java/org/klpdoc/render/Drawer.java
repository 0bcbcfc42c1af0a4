// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.klpdoc.doc.Picture;

/**
 * Makes SVG of drawings. DOT is drawn by Graphviz' {@code dot} where the PATH has it: the only program that content may
 * cause to run. It runs without a shell and with an environment of its own, reads the text from its standard input, may
 * open no file, and is ended when it takes too long.
 */
public final class Drawer {
    private static final long SECONDS = 20;
    private static final int LARGEST = 16 << 20;

    private final Optional<Path> dot;
    private final Map<Picture.Drawing, Drawn> drawn = new ConcurrentHashMap<>();

    /** With that program, or none. */
    public Drawer(Optional<Path> dot) {
        this.dot = dot;
    }

    /**
     * What became of a drawing.
     *
     * @param svg the drawing's file; empty where there is none
     * @param problem why there is none, as the end of a sentence; "" where nothing is wrong
     * @param faulty whether the drawing is at fault, and not the machine
     */
    public record Drawn(Optional<byte[]> svg, String problem, boolean faulty) {
        static Drawn not(String problem) {
            return new Drawn(Optional.empty(), problem, true);
        }
    }

    /** The program that the PATH has; nothing where it has none. */
    public static Optional<Path> program(String path) {
        for (String folder : path.split(java.io.File.pathSeparator)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder).resolve("dot");
            if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                return Optional.of(program.toAbsolutePath());
            }
        }
        return Optional.empty();
    }

    /** Draws; the same drawing once only. Safe for use by many threads. */
    public Drawn draw(Picture.Drawing drawing) {
        return drawn.computeIfAbsent(drawing, this::made);
    }

    private Drawn made(Picture.Drawing drawing) {
        if (drawing.language().equals("svg")) {
            String clean = SafeSvg.clean(drawing.source());
            return clean.isEmpty() ? Drawn.not("it has no svg element") : file(clean);
        }
        return dot.map(program -> run(program, drawing.source()))
                .orElseGet(() -> new Drawn(Optional.empty(), "Graphviz' program dot is not at hand", false));
    }

    private static Drawn file(String svg) {
        return new Drawn(Optional.of(svg.getBytes(StandardCharsets.UTF_8)), "", false);
    }

    private static Drawn run(Path program, String source) {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "-Tsvg");
        builder.environment().clear();
        // Graphviz takes a server's name for the wish to open only files of GV_FILE_PATH; there are none.
        builder.environment().put("SERVER_NAME", "klpdoc");
        builder.environment().put("GV_FILE_PATH", "");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.directory(program.getRoot().toFile());
        try {
            Process process = builder.start();
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            CompletableFuture<String> made = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(process.getOutputStream(), source));
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
                fed.cancel(true);
                return Drawn.not("dot took more than " + SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                return Drawn.not("dot says: " + firstLine(said.join()));
            }
            String clean = SafeSvg.clean(made.join());
            return clean.isEmpty() ? Drawn.not("dot drew nothing") : file(clean);
        } catch (IOException failure) {
            return Drawn.not("dot does not run: " + failure.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Drawn.not("the build was interrupted");
        }
    }

    private static void feed(OutputStream out, String source) {
        try (out) {
            out.write(source.getBytes(StandardCharsets.UTF_8));
        } catch (IOException early) {
            // It ended before it had read all; its exit status and what it said tell why.
            return;
        }
    }

    private static String read(InputStream in) {
        try (in) {
            byte[] bytes = in.readNBytes(LARGEST);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("nothing").replace("Error: <stdin>: ", "");
    }
}
