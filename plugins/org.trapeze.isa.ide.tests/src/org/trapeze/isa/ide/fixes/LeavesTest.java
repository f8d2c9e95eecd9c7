package org.trapeze.isa.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.isa.ide.IsaIdeSetup;

class LeavesTest {

    /** The tree knows as well, but takes long to say so. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "machine \"a\" // said\nreset {\n a.b.c = (1 + r[2]) }\n", "machine \"a",
            "machine \"a\" function f(x : 8) = if if x.a.a then zext( } { ; §\n"})
    void theLeafOfACharacterIsThatOfTheTree(String text) throws IOException {
        XtextResourceSet resources = new IsaIdeSetup().createInjectorAndDoEMFRegistration()
                .getInstance(XtextResourceSet.class);
        var resource = (XtextResource) resources.createResource(URI.createURI("test:/leaves.isa"));
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        ICompositeNode root = resource.getParseResult().getRootNode();
        Leaves leaves = new Leaves(root);
        for (int offset = 0; offset < text.length(); offset++) {
            assertEquals(NodeModelUtils.findLeafNodeAtOffset(root, offset), leaves.at(offset).orElse(null));
        }
        assertTrue(leaves.at(-1).isEmpty() && leaves.at(text.length()).isEmpty());
    }
}
