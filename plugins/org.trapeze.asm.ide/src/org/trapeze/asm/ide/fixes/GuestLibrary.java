package org.trapeze.asm.ide.fixes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceParser;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.source.TokenKind;

/**
 * The guests of a project, each of which another one may include. They are read and not linked, which is fast enough to
 * look through all of them while somebody waits for a menu. Any thread.
 */
public final class GuestLibrary {
    /** Beyond so many nobody waits. */
    private static final int MOST = 500;
    /** Larger files are programs, not something to be included. */
    private static final int LARGEST = 1 << 18;

    private final XtextResource resource;

    /**
     * What a file defines.
     *
     * @param symbols its labels and constants, without local ones
     * @param macros  its macros
     */
    public record Definitions(Set<String> symbols, Set<String> macros) {

        /** {@return what a text defines} */
        public static Definitions of(String text) {
            Definitions found = new Definitions(new LinkedHashSet<>(), new LinkedHashSet<>());
            SourceText source = new SourceText("", text);
            boolean[] inMacro = {false};
            SourceParser.parse(source, new Problems(source)).forEach(item -> found.add(item, inMacro));
            return found;
        }

        private void add(Item item, boolean[] inMacro) {
            if (item instanceof Item.Statement statement) {
                Directive directive = Directive.of(statement.first().text());
                boolean begins = directive == Directive.MACRO && !statement.operands().isEmpty()
                        && statement.operands().getFirst().kind() == TokenKind.WORD;
                if (begins) {
                    macros.add(statement.operands().getFirst().text());
                }
                inMacro[0] = begins || inMacro[0] && directive != Directive.ENDM;
            } else if (!inMacro[0] && !(item instanceof Item.MachineClause) && !item.first().isLocal()) {
                symbols.add(item.first().text());
            }
        }
    }

    /** @param resource the guest that would include others */
    public GuestLibrary(XtextResource resource) {
        this.resource = resource;
    }

    /** {@return the other guests of its project, those of its folder first} */
    public List<URI> files() {
        URI own = resource.getURI();
        Iterable<IResourceDescription> all = resource.getResourceServiceProvider()
                .get(ResourceDescriptionsProvider.class).getResourceDescriptions(resource.getResourceSet())
                .getAllResourceDescriptions();
        List<URI> files = new ArrayList<>();
        for (URI uri : StreamSupport.stream(all.spliterator(), false).map(IResourceDescription::getURI).sorted(
                Comparator.comparing(URI::toString)).toList()) {
            boolean guest = "gasm".equals(uri.fileExtension()) && !uri.equals(own) && sameProject(uri, own);
            if (guest && files.size() < MOST) {
                files.add(uri);
            }
        }
        files.sort(Comparator.comparing(uri -> uri.trimSegments(1).equals(own.trimSegments(1)) ? 0 : 1));
        return files;
    }

    private static boolean sameProject(URI one, URI other) {
        return one.isPlatformResource() && other.isPlatformResource() ? one.segment(1).equals(other.segment(1))
                : one.trimSegments(1).equals(other.trimSegments(1));
    }

    /** {@return the files that define something} */
    public List<URI> defining(Predicate<Definitions> wanted) {
        return files().stream().filter(uri -> wanted.test(Definitions.of(text(uri)))).toList();
    }

    /** {@return a file as an include names it} */
    public String relative(URI file) {
        URI relative = file.deresolve(resource.getURI(), true, true, true);
        return URI.decode(relative.toString());
    }

    /** {@return the text of a guest, as an editor holds it where one does; empty for one that cannot be read} */
    public String text(URI uri) {
        if (resource.getResourceSet().getResource(uri, false) instanceof XtextResource loaded) {
            IParseResult result = loaded.getParseResult();
            return result == null ? "" : result.getRootNode().getText();
        }
        try (InputStream in = resource.getResourceSet().getURIConverter().createInputStream(uri)) {
            byte[] bytes = in.readNBytes(LARGEST);
            return bytes.length == LARGEST ? "" : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException unreadable) {
            // Such a file offers nothing that could be included.
            return "";
        }
    }
}
