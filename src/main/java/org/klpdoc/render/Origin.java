// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;

/**
 * Where a gathered page comes from, for the box below its text. What is not known is "".
 *
 * @param source the source's name ({@code linux})
 * @param revision the revision it was read at ({@code v6.1})
 * @param file the file's path in the source
 * @param href where the file or the page can be seen on the web
 * @param licence the file's SPDX licence expression
 * @param changed the day of the last change, as {@code 2022-11-03}
 * @param keepers who looks after the file, the nearest first
 * @param howTo the address of the page that says how to send a change, relative or absolute
 */
public record Origin(
        String source,
        String revision,
        String file,
        String href,
        String licence,
        String changed,
        List<Keeper> keepers,
        String howTo) {
    /** Copies the list. */
    public Origin {
        keepers = List.copyOf(keepers);
    }

    /**
     * Who looks after a file.
     *
     * @param name the subsystem's name
     * @param lists the addresses of its mailing lists
     * @param people its maintainers
     */
    public record Keeper(String name, List<String> lists, List<Person> people) {
        /** Copies the lists. */
        public Keeper {
            lists = List.copyOf(lists);
            people = List.copyOf(people);
        }
    }

    /** Somebody and an address for e-mail. */
    public record Person(String name, String address) {
        /** Reads {@code Name <address>}; what is written otherwise is a name without an address. */
        public static Person of(String written) {
            int open = written.lastIndexOf('<');
            int shut = written.indexOf('>', open + 1);
            return open < 0 || shut < 0
                    ? new Person(written.strip(), "")
                    : new Person(
                            written.substring(0, open).strip().replace("\"", ""), written.substring(open + 1, shut));
        }
    }
}
