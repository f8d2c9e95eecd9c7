package org.trapeze.doc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of the help in reading order, each with the name that it has there. Knows what links of pages lead to. */
final class Book {
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final Map<Path, String> images = new LinkedHashMap<>();

    /** Appends a page. {@code name} is without an ending. */
    void add(Path markdown, String name) {
        names.put(markdown.toAbsolutePath().normalize(), name);
    }

    /**
     * {@return where a link of a page leads to in the help}
     *
     * @throws BrokenLink where it leads to a file that is neither a page of the book nor an image
     */
    String link(Path from, String link) {
        if (link.startsWith("#") || link.matches("[a-z]+:.*")) {
            return link;
        }
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = from.toAbsolutePath().resolveSibling(file).normalize();
        if (file.endsWith(".png") && Files.isRegularFile(target)) {
            return images.computeIfAbsent(target, image -> "images/" + image.getFileName());
        }
        if (!names.containsKey(target)) {
            throw new BrokenLink(from, link);
        }
        return names.get(target) + ".html" + (hash < 0 ? "" : link.substring(hash));
    }

    /** Writes pages, images and contents into a folder. */
    void write(Path folder, String title) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<Path, String> one : names.entrySet()) {
            Page page = Page.of(one.getValue(), Files.readString(one.getKey()), link -> link(one.getKey(), link));
            Files.writeString(folder.resolve(page.file()), page.html());
            pages.add(page);
        }
        Files.writeString(folder.resolve("toc.xml"), Contents.xml(title, folder.getFileName().toString(), pages));
        for (Map.Entry<Path, String> image : images.entrySet()) {
            Files.copy(image.getKey(), folder.resolve(image.getValue()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
