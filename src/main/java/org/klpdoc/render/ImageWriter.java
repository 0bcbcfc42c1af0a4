// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.Locale;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Picture;

/** Writes images and figures. A page asks nobody but its own site: an image that is elsewhere is a link to it. */
final class ImageWriter {
    private static final String LINK_TO_IMAGE = "Link to this image";

    private final PageContext page;
    private final HtmlOut out;
    private boolean linked;

    ImageWriter(PageContext page) {
        this.page = page;
        this.out = page.out();
    }

    /** {@code .. image:: x.png}; {@code behind} ends the line where the image is a block. */
    HtmlOut image(Attrs attrs, Picture picture, String behind) {
        String source = page.links().asset(picture.uri());
        String alt = picture.alt().orElse(picture.uri());
        if (picture.drawing().isPresent() && source.equals(picture.uri())) {
            return undrawn(attrs, picture.drawing().get(), alt, behind);
        }
        if (!SafeUrl.image(source)) {
            page.refused("the image", source, attrs);
            return out.spans(attrs.ids()).text(alt).markup(behind);
        }
        if (SafeUrl.elsewhere(source)) {
            return elsewhere(attrs, source, alt).markup(behind);
        }
        String align = Lengths.align(picture.align());
        boolean video = isVideo(source);
        out.openAlone(video ? "video" : "img", attrs, align.isEmpty() ? "" : "align-" + align);
        out.attr(video ? "aria-label" : "alt", alt).attr("src", source).attrIf("controls", video ? "controls" : "");
        String scale = picture.scale();
        String width = Lengths.scaled(picture.width(), scale);
        String height = Lengths.scaled(picture.height(), scale);
        String style = (width.isEmpty() ? "" : "width: " + width + ";")
                + (!width.isEmpty() && !height.isEmpty() ? " " : "")
                + (height.isEmpty() ? "" : "height: " + height + ";");
        out.attrIf("style", style);
        boolean lazy = picture.loading().equals("lazy");
        out.attrIf("loading", lazy && !video ? "lazy" : "").attrIf("preload", lazy && video ? "none" : "");
        out.end();
        return (video ? out.text(alt).close("video") : out).markup(behind);
    }

    private HtmlOut elsewhere(Attrs attrs, String source, String alt) {
        String tag = linked ? "span" : "a";
        out.open(tag, attrs, linked ? "image-elsewhere" : "reference external image-elsewhere");
        return out.attrIf("href", linked ? "" : source).end().text(alt).close(tag);
    }

    /** The image of a link, or of a text that stands in one. */
    HtmlOut linked(Attrs attrs, Picture picture) {
        boolean was = linked;
        linked = true;
        image(attrs, picture, "");
        linked = was;
        return out;
    }

    /** Whether browsers play what is there, by the types that docutils takes for moving pictures. */
    private static boolean isVideo(String source) {
        int end = source.indexOf('#') < 0 ? source.length() : source.indexOf('#');
        String path = source.substring(0, end).toLowerCase(Locale.ROOT);
        return path.endsWith(".mp4") || path.endsWith(".webm") || path.endsWith(".ogv");
    }

    /** An image whose drawing could not be made: its source, or within a line what would be read in its stead. */
    private HtmlOut undrawn(Attrs attrs, Picture.Drawing drawing, String alt, String behind) {
        if (behind.isEmpty()) {
            return out.spans(attrs.ids()).text(alt);
        }
        out.start("div", attrs, "drawing-source").markup("\n<pre class=\"literal-block\">");
        out.text(drawing.source()).markup("</pre>\n<p class=\"drawing-note\">");
        return out.text("The text of a drawing (" + drawing.language()
                        + "), which was not drawn when this page was made.")
                .markup("</p>\n</div>\n");
    }

    /** {@code .. figure:: x.png}: the image, then its caption and legend together. */
    HtmlOut figure(Block.Figure figure, BlockWriter blocks) {
        String align = Lengths.align(figure.align());
        out.open("figure", figure.attrs(), "align-" + (align.isEmpty() ? "default" : align));
        // as wide as its image: the narrowest that holds it, the caption breaking its lines
        String width = figure.width().equals("image") ? "min-content" : Lengths.css(figure.width());
        out.attrIf("style", width.isEmpty() ? "" : "width: " + width).end().markup("\n");
        boolean caption = false;
        for (Block child : figure.children()) {
            boolean below = child instanceof Block.Caption || child instanceof Block.Legend;
            if (below && !caption) {
                caption = true;
                out.markup("<figcaption>\n");
            }
            if (child instanceof Block.Caption text) {
                out.start("p", text.attrs(), "");
                page.captionNumber(figure.attrs().ids());
                out.markup("<span class=\"caption-text\">");
                blocks.inlines().block(text.content());
                out.markup("</span>")
                        .permalink(figure.attrs().ids(), LINK_TO_IMAGE)
                        .markup("</p>\n");
            } else {
                child.accept(blocks);
            }
        }
        return out.markup(caption ? "</figcaption>\n</figure>\n" : "</figure>\n");
    }

    /** {@code .. image::} with {@code :target:}. */
    HtmlOut link(Block.ImageLink link) {
        String uri = link.reference().refuri();
        String href = uri.isEmpty() ? "#" + link.reference().refid() : uri;
        if (!SafeUrl.link(href)) {
            page.refused("the link to", href, link.attrs());
            return image(link.image().attrs(), link.image().picture(), "\n");
        }
        String kind = uri.isEmpty() ? "internal" : "external";
        out.open("a", link.reference().attrs(), "reference " + kind + " image-reference");
        out.attr("href", href).end();
        return linked(link.image().attrs(), link.image().picture()).markup("</a>\n");
    }
}
