// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * Directives: {@code .. name:: arguments}, options and content indented below. Finds the directive, has its arguments
 * and options read, and lets it work.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#directives">directives</a>
 */
final class Directives {
    private Directives() {}

    /** Reads the directive at the run's line; returns whether a blank line stands behind it. */
    static boolean read(BlockRun run, String written, int column) {
        String name = written.toLowerCase(Locale.ROOT);
        Optional<Directive> directive = run.directive(name);
        return directive.isPresent() ? known(run, directive.get(), written, column) : unknown(run, written);
    }

    private static boolean known(BlockRun run, Directive directive, String written, int column) {
        Lines lines = run.lines();
        int start = run.line();
        Pos pos = lines.pos(start);
        IndentedBlock block = IndentedBlock.withTop(lines, start, column);
        Lines whole = lines.slice(start, block.next());
        run.moveTo(block.next());
        String name = written.toLowerCase(Locale.ROOT);
        try {
            DirectiveBlock parts = DirectiveBlock.read(directive.spec(name), block.lines(), run.substitutionName());
            List<Draft> made = directive.run(
                    new DirectiveCall(
                            written,
                            pos,
                            parts.arguments(),
                            parts.argumentLines(),
                            parts.options().values(),
                            parts.options().written(),
                            parts.content(),
                            whole),
                    run);
            run.addAll(made);
        } catch (DirectiveBlock.BadDirective problem) {
            String text = "Error in \"" + written + "\" directive:\n" + problem.getMessage() + ".";
            Pos place = problem.pos().offset() < 0 ? pos : problem.pos();
            Draft message = run.report(3, problem.code(), place, run.number(start), text);
            run.parser().reporter().hint(problem.hint());
            run.add(BlockRun.withLiteral(message, pos, whole.joined()));
        }
        return run.takeInserted() || block.blankFinish() || run.isBlank(run.line());
    }

    private static boolean unknown(BlockRun run, String name) {
        Lines lines = run.lines();
        int start = run.line();
        Pos pos = lines.pos(start);
        IndentedBlock block = IndentedBlock.unstripped(lines, start, 0, false);
        String text = block.lines().joined();
        run.add(run.parser()
                .reporter()
                .message(
                        1,
                        pos,
                        run.number(start),
                        "No directive entry for \"" + name + "\" in module \"docutils.parsers.rst.languages.en\".\n"
                                + "Trying \"" + name + "\" as canonical directive name."));
        run.moveTo(block.next());
        String problem = "Unknown directive type \"" + name + "\".";
        String nearest = run.parser().directives().nearest(name.toLowerCase(Locale.ROOT));
        String hint = nearest.isEmpty() ? "" : "did you mean \"" + nearest + "\"?";
        Pos place = lines.pos(start, Math.max(0, lines.line(start).indexOf(name)));
        run.note(Severity.ERROR, "rst.unknown-directive", place, "Unknown directive type \"" + name + "\"", hint);
        Draft message = run.parser().reporter().message(3, pos, run.number(start), problem);
        run.add(BlockRun.withLiteral(message, pos, text));
        return block.blankFinish();
    }
}
