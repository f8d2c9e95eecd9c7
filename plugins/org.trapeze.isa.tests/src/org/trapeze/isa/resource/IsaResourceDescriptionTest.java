package org.trapeze.isa.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;

import java.util.List;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionDelta;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.Workspace;
import org.trapeze.isa.standalone.IsaStandalone;

/** What other files see of a machine description, and when they must look again. */
class IsaResourceDescriptionTest {
    private static final String ADD = "instruction ADD { encode 0x01 x:8 syntax \"add\" unsigned x let y = x }";

    static {
        IsaStandalone.create();
    }

    private final IResourceDescription.Manager manager = IResourceServiceProvider.Registry.INSTANCE
            .getResourceServiceProvider(URI.createURI("x.isa")).getResourceDescriptionManager();

    private IResourceDescription describe(String name, String text) {
        XtextResource file = new Workspace().file(name, text);
        // What a stored description knows does not depend on the file any more.
        IResourceDescription description = manager.getResourceDescription(file);
        description.getExportedObjects().forEach(IEObjectDescription::getName);
        return description;
    }

    private boolean affects(String before, String after, IResourceDescription candidate) {
        var delta = new DefaultResourceDescriptionDelta(describe("a.isa", before), describe("a.isa", after));
        return manager.isAffected(List.of(delta), candidate, null);
    }

    @Test
    void machineAndInstructionsAreExported() {
        assertEquals(List.of("small", "ADD"),
                StreamSupport.stream(describe("a.isa", SMALL + ADD).getExportedObjects().spliterator(), false)
                        .map(exported -> exported.getName().toString()).toList());
    }

    @Test
    void everyChangeOfAMachineReachesExtensions() {
        IResourceDescription extension = describe("b.isa", "machine \"ext\" extends \"tg\"");
        assertTrue(affects(SMALL + ADD, SMALL + ADD.replace("0x01", "0x02"), extension));
        assertFalse(affects(SMALL + ADD, SMALL + ADD, extension));
        assertFalse(affects(SMALL + ADD, SMALL, describe("c.isa", SMALL)));
    }
}
