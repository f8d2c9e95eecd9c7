package org.trapeze.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.IsaStandaloneSetup;

/** Guest programs and machine descriptions, two languages, find each other. */
class LinkingTest {

    @Test
    void aProgramNamesItsMachine() throws IOException {
        IsaStandaloneSetup.doSetup();
        var injector = new GasmStandaloneSetup().createInjectorAndDoEMFRegistration();
        var resources = injector.getInstance(XtextResourceSet.class);
        load(resources, "tg.isa", "machine \"tg\" \"a machine\" unit 8");
        var program = (Program) load(resources, "hello.gasm", "        machine \"tg\"\nstart: add start ; again\nN equ 5").getContents().get(0);
        EcoreUtil.resolveAll(resources);
        assertEquals("tg", program.getMachine().getName());
        assertEquals(3, program.getElements().size());
        for (var resource : resources.getResources()) {
            assertTrue(resource.getErrors().isEmpty(), () -> resource.getErrors().toString());
        }
    }

    private static Resource load(ResourceSet resources, String name, String text) throws IOException {
        var resource = resources.createResource(URI.createURI("test:/" + name));
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        return resource;
    }
}
