package org.trapeze.isa.formatting2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapeze.isa.Workspace;
import org.trapeze.library.Library;

/** Layout. */
class IsaFormatterTest {
    private final Workspace workspace = new Workspace();

    private String formatted(String text) {
        XtextResource file = workspace.file("format.isa", text);
        ITextRegionAccess access = workspace.get(TextRegionAccessBuilder.class).forNodeModel(file).create();
        MapBasedPreferenceValues preferences = new MapBasedPreferenceValues(new HashMap<>());
        preferences.put(FormatterPreferenceKeys.indentation, "  ");
        FormatterRequest request = workspace.get(FormatterRequest.class).setTextRegionAccess(access)
                .setPreferences(preferences).setAllowIdentityEdits(false);
        var replacements = workspace.get(IFormatter2.class).format(request);
        return access.getRewriter().renderToString(replacements);
    }

    static List<String> machines() {
        return Library.machineNames();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void theLibraryIsLaidOutWell(String name) throws IOException {
        try (var stream = Library.machine(name).orElseThrow().openStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(text, formatted(text));
        }
    }

    @Test
    void translationIsIndented() {
        assertEquals("""
                machine "f"
                translate (address : 24, access : fetch | load | store) to (absolute : 16) {
                  let page = phys[table : 16]
                  if access == store {
                    trap fault(address)
                  }
                  absolute = page :: address[7:0]
                } raises memory
                """, formatted("""
                machine "f"
                translate ( address : 24 , access : fetch | load | store ) to ( absolute : 16 ){
                let page = phys[ table : 16 ]
                    if access == store {
                trap fault(address)
                }
                      absolute=page :: address[7:0]
                    } raises memory
                """));
    }

    @Test
    void instructionsAreIndented() {
        assertEquals("""
                machine "f"
                unit 8   address 16

                instruction A "a" {
                  encode 0x01 a:4 b:4
                  syntax "a" r[a] "," r[b]
                  if r[a] == 1 {
                    r[b] = f(r[a], 2) + 3
                    for i in 0 .. 3 {
                      halt
                    }
                  } else {
                    halt
                  }
                }
                """, formatted("""
                machine "f"
                unit 8   address 16



                instruction A "a"{
                encode   0x01 a:4   b:4  syntax "a" r[ a ]   "," r[b]
                    if r[a]==1{
                r[ b ] = f(r[a] ,2)+3
                    for i in 0 .. 3 {
                  halt
                    }
                  } else{
                  halt
                      }
                }
                """));
    }

    @Test
    void commentsStayInTheirColumn() {
        assertEquals("""
                machine "f"
                procedure f() {
                  // before
                  a = 1     // behind
                  b = 2     /* behind */
                  // last but one
                  // last
                  /* after all */
                }
                reset {
                  // nothing
                }
                // end
                """, formatted("""
                machine "f"
                procedure f() {
                // before
                      a = 1     // behind
                 b=2     /* behind */
                     // last but one
                    // last
                /* after all */
                }
                reset {
                // nothing
                }
                // end
                """));
    }

    @Test
    void oneLineStaysOneLine() {
        String text = """
                machine "f"
                reset { b = 1   c = 2 }
                instruction A { encode 0x01 syntax "a" halt }
                """;
        assertEquals(text, formatted(text));
    }

    private static final String EXTENSIONS = """
            machine "m"
            monitor keeps io == 0 "a book"
            extension "V" "a title" {
              hypervisor root == 1
              guest owns a, b "another"
              guest storage mapped
              intercepts HLT, IN when port == 1 "a control"
            }
            extension "W" { hypervisor hyp intercepts HLT }
            """;

    @Test
    void extensionsStayAsTheyAre() {
        assertEquals(EXTENSIONS, formatted(EXTENSIONS));
    }

    @Test
    void clausesOfExtensionsAreIndented() {
        assertEquals(EXTENSIONS, formatted(EXTENSIONS.replace("  hypervisor", "hypervisor")
                .replace("  guest", "      guest").replace(" == ", "==").replace("a, b", "a  ,b")));
    }
}
