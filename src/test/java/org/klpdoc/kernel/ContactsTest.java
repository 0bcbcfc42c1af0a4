// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klpdoc.source.SourceFile;

final class ContactsTest {
    private static final String TEXT = """
            List of people
            ==============

            \tM: *Mail* patches to: somebody
            \tF: *Files* and folders

            Maintainers List
            ----------------

            TEXTS
            M:\tAnn <ann@example.org>
            L:\ttexts@example.org (moderated for others)
            F:\tDocs/
            X:\tDocs/power/

            PATCHES
            M:\tBob <bob@example.org>
            R:\tEve <eve@example.org>
            L:\tpatches@example.org
            F:\tDocs/patch/
            F:\tkernel/patch*.c

            ONE LEVEL
            L:\tlevel@example.org
            F:\tDocs/level/*

            THE REST
            M:\tZoe <zoe@example.org>
            F:\t*
            F:\t*/
            """;

    private final Contacts contacts =
            Contacts.of(new SourceFile("linux", "MAINTAINERS", "MAINTAINERS", TEXT.getBytes(StandardCharsets.UTF_8)));

    private List<String> names(String file) {
        return contacts.of(file).stream().map(Contacts.Contact::subsystem).toList();
    }

    @Test
    void the_nearest_comes_first_and_who_takes_everything_only_where_nobody_else_does() {
        assertThat(names("Docs/patch/api.rst")).containsExactly("PATCHES", "TEXTS");
        assertThat(names("Docs/index.rst")).containsExactly("TEXTS");
        assertThat(names("mm/slab.c")).containsExactly("THE REST");
        assertThat(names("README")).containsExactly("THE REST");
    }

    @Test
    void files_that_are_left_out_belong_to_others() {
        assertThat(names("Docs/power/sleep.rst")).containsExactly("THE REST");
    }

    @Test
    void stars_stand_for_names_in_one_folder() {
        assertThat(names("kernel/patch-core.c")).containsExactly("PATCHES");
        assertThat(names("kernel/patch/core.c")).containsExactly("THE REST");
        assertThat(names("Docs/level/a.rst")).containsExactly("ONE LEVEL", "TEXTS");
        assertThat(names("Docs/level/below/a.rst")).containsExactly("TEXTS");
    }

    @Test
    void a_pattern_of_many_stars_takes_no_time() {
        String text = "S\nM:\tAnn <ann@example.org>\nF:\tDocs/" + "*a".repeat(200) + "b\nF:\tD*s/x?/\n";
        Contacts hard = Contacts.of(
                new SourceFile("linux", "MAINTAINERS", "MAINTAINERS", text.getBytes(StandardCharsets.UTF_8)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(hard.of("Docs/" + "a".repeat(20_000))).isEmpty());
        assertThat(hard.of("Docs/" + "a".repeat(300) + "b")).hasSize(1);
        assertThat(hard.of("Does/xy/z.rst")).hasSize(1);
        assertThat(hard.of("Does/x/z.rst")).isEmpty();
    }

    @Test
    void a_list_is_its_address_and_reviewers_are_no_maintainers() {
        Contacts.Contact patches = contacts.of("Docs/patch/api.rst").get(0);
        assertThat(patches.maintainers()).containsExactly("Bob <bob@example.org>");
        assertThat(contacts.of("Docs/index.rst").get(0).lists()).containsExactly("texts@example.org");
    }
}
