// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class JoinedArticleTest {
    private static String joined(String html) {
        return JoinedArticle.of(html, "a/one", "print", Set.of("a/one", "a/two", "top")::contains);
    }

    @Test
    void ids_begin_with_the_name_of_their_page() {
        assertThat(joined("<p id=\"x\" class=\"id\">id=\"x\"</p>"))
                .isEqualTo("<p id=\"a/one:x\" class=\"id\">id=\"x\"</p>");
        assertThat(joined("<td headers=\"x y\">")).isEqualTo("<td headers=\"a/one:x a/one:y\">");
        assertThat(joined("<rect fill=\"url(#shade)\"/>")).isEqualTo("<rect fill=\"url(#a/one:shade)\"/>");
    }

    @Test
    void links_to_pages_that_are_there_stay_on_the_page() {
        assertThat(joined("<a href=\"#x\">")).isEqualTo("<a href=\"#a/one:x\">");
        assertThat(joined("<a href=\"two.html#y\">")).isEqualTo("<a href=\"#a/two:y\">");
        assertThat(joined("<a href=\"../top.html\">")).isEqualTo("<a href=\"#top:\">");
    }

    @Test
    void other_addresses_count_from_the_new_page() {
        assertThat(joined("<a href=\"three.html#y\">")).isEqualTo("<a href=\"a/three.html#y\">");
        assertThat(joined("<img src=\"../_images/i.png\" alt=\"../x\">"))
                .isEqualTo("<img src=\"_images/i.png\" alt=\"../x\">");
        String web = "<a href=\"https://example.org/two.html\"><a href=\"mailto:a@example.org\"><a href=\"/two.html\">";
        assertThat(joined(web)).isEqualTo(web);
    }

    @Test
    void a_name_of_a_page_is_no_markup() {
        String name = "x\" onclick=\"alert(1)<b>&";
        assertThat(JoinedArticle.of("<p id=\"i\"><a href=\"#i\">", name, "print", name::equals))
                .isEqualTo("<p id=\"x&quot; onclick=&quot;alert(1)&lt;b&gt;&amp;:i\">"
                        + "<a href=\"#x&quot; onclick=&quot;alert(1)&lt;b&gt;&amp;:i\">");
    }

    @Test
    void text_is_no_markup_and_an_unfinished_tag_is_kept() {
        assertThat(joined("a &lt; href=\"two.html\" <b")).isEqualTo("a &lt; href=\"two.html\" <b");
        assertThat(joined("<a href=\"two")).isEqualTo("<a href=\"two");
    }
}
