// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs command lines as a user would type them, {@code klpdoc} being the program that is tested. */
final class Shell {
    private static final int SECONDS = 120;

    private final Path folder;
    private final Path programs;

    /**
     * A shell.
     *
     * @param folder where commands run
     * @param programs a folder that is made for the program
     */
    Shell(Path folder, Path programs) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.programs = Files.createDirectories(programs);
        Path program = programs.resolve("klpdoc");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                        + System.getProperty("java.class.path") + "' org.klpdoc.cli.Main \"$@\"\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make a program of " + program);
        }
    }

    /** What some commands print, on either output. */
    String run(List<String> commands) throws IOException {
        Path log = programs.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", String.join("\n", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().merge("PATH", programs.toString(), (old, own) -> own + ":" + old);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("not done after " + SECONDS + " seconds: " + commands);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
