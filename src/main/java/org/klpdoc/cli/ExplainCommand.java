// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code klpdoc explain CODE}: what a finding means; without a code, which there are. */
@CommandLine.Command(
        description = "Says what a finding means, with an example before and after; without CODE lists all codes.")
final class ExplainCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "the code at the end of a finding's line: rst.unknown-directive")
    private Optional<String> code = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter out = commandLine.getOut();
        Explanations all = Explanations.bundled();
        if (code.isEmpty()) {
            list(all, out);
        } else {
            // As it is printed at the end of a finding's line, too: [rst.unknown-directive].
            String wanted = code.get().replaceAll("^\\[|]$", "");
            Explanation found = all.of(wanted)
                    .orElseThrow(() -> new CommandLine.ParameterException(commandLine, unknown(wanted, all)));
            out.print(found.plain());
        }
        out.flush();
        return ExitStatus.CLEAN;
    }

    private static void list(Explanations all, PrintWriter out) {
        int width =
                all.byCode().keySet().stream().mapToInt(String::length).max().orElse(0);
        all.byCode().forEach((name, one) -> out.println(name + " ".repeat(width - name.length() + 2) + one.summary()));
    }

    private static String unknown(String wanted, Explanations all) {
        List<String> near = all.near(wanted);
        return "there is no code '" + wanted + "'"
                + (near.isEmpty()
                        ? "; klpdoc explain lists all of them"
                        : "; did you mean " + String.join(", ", near) + "?");
    }
}
