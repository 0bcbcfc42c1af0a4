// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Names;
import org.klpdoc.rst.core.OptionType.BadOption;

/**
 * Class names, each made into an identifier.
 *
 * @param names the names
 */
record ClassList(List<String> names) {
    static final ClassList NONE = new ClassList(List.of());

    ClassList {
        names = List.copyOf(names);
    }

    /** Words as class names; a word that has no letter is none. */
    static ClassList of(String text) throws BadOption {
        List<String> names = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            String name = Names.id(word);
            if (name.isEmpty() && !word.isEmpty()) {
                throw new BadOption("cannot make \"" + word + "\" into a class name");
            }
            if (!word.isEmpty()) {
                names.add(name);
            }
        }
        return new ClassList(names);
    }
}
