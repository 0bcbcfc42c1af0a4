// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.regex.Pattern;

/** Tells names that stand for any name from names of something: {@code foo_init}, {@code my_driver}, {@code CONFIG_XYZ}. */
final class Placeholders {
    private static final Pattern PART = Pattern.compile(
            "(?i)(?:^|[_/.-])(?:my|our|your|their|foo\\w*|\\w*foo|bar\\d?|baz\\d?|blah|frob\\w*|x{2,}|y{3,}|z{3,}|xyz+y?|abc|qux"
                    + "|quux|example\\w*|whatever|mydrv\\w*|mydev\\w*|acme|eventname|fictional|hypothetical|nonexist(?:ent|ing)"
                    + "|xxx\\w*|\\w*xxx|do_something\\w*|do_stuff)(?:$|[_/.-])");
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)(?:[a-z]|my[a-z]*|func(?:tion)?\\d*|f\\d*|g\\d*|callback|handler|foo.*|.*foobar.*|some_.*|the_.*|.*_xx+|"
                    + "do_?(?:some|my|it|this|that|work)\\w*|p\\d|cpu\\d|[xyz]+|CONFIG_[A-Z]|CONFIG_MY.*)");
    /** {@code ioreadX()}: a letter stands for many. */
    private static final Pattern LETTER = Pattern.compile(
            "[a-z_]*[a-z](?:X+|FOO)(?:_\\w+)?|[A-Z0-9_]+_[a-z]|[A-Z][A-Z0-9_]+[nx]|[a-z0-9_/.-]+/[A-Z]{2,}/.*");

    private Placeholders() {}

    /** Whether a name is made up. */
    static boolean is(String name) {
        return WHOLE.matcher(name).matches()
                || LETTER.matcher(name).matches()
                || PART.matcher(name).find();
    }
}
