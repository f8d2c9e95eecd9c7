package org.trapeze.ui.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateVariable;
import org.eclipse.jface.text.templates.TemplateVariableResolver;

import org.trapeze.asm.ide.skeleton.GuestSkeleton;
import org.trapeze.asm.ide.skeleton.InstructionKind;
import org.trapeze.asm.source.Directive;

/** What the variables of guests' templates stand for: what the machine has, and something harmless without one. */
final class GuestVariables {
    private static final String MACHINE = "tg";

    private GuestVariables() {
    }

    /** Makes the variables known to a context, and to the page that lists them. */
    static void addTo(TemplateContextType type) {
        add(type, "machine", "The name of the guest's machine, or the names of those that there are",
                (given, context) -> machines(context));
        add(type, "machine_line", "The line that names the machine, where the guest has none",
                (given, context) -> namesMachine(context) ? List.of("") : machines(context).stream()
                        .map(machine -> "        machine \"" + machine + "\"\n\n").toList());
        add(type, "start", "An address behind everything that the machine's traps use",
                (given, context) -> one(context, GuestSkeleton::start, "64"));
        add(type, "handler", "Lines that make the machine's traps go to the label handler, with this label: vectors, "
                + "jumps, or the place where it has to stand", (given, context) ->
                one(context, GuestSkeleton::handler, "handler:"));
        add(type, "handler_end", "The line behind a handler, where one is needed",
                (given, context) -> one(context, GuestSkeleton::handlerEnd, ""));
        add(type, "instruction", "An instruction of the machine that assembles: ${i:instruction('branch', 'label')}, "
                + "of the kinds any, halt, return, jump, branch and call; several kinds, one for lack of the other: "
                + "'branch jump'", GuestVariables::instructions);
        add(type, "register", "A register of the machine",
                (given, context) -> all(context, GuestSkeleton::registers, "r0"));
        add(type, "mode", "A mode of the machine", (given, context) -> all(context, GuestSkeleton::modes, "0"));
        add(type, "data", "Data in a format of the machine",
                (given, context) -> all(context, GuestSkeleton::data, "unit 0"));
        add(type, "values", "Small numbers that fit the machine's units",
                (given, context) -> one(context, GuestSkeleton::values, "1, 2, 3, 4"));
        add(type, "characters", "A text and a 0 behind it, in the machine's units: ${t:characters('some text')}",
                (given, context) -> one(context, skeleton -> skeleton.text(first(given, "text")),
                        "string \"" + first(given, "text") + "\", 0"));
        add(type, "word", "A word to the assembler, with a dot before it where the machine has one of the same name: "
                + "${w:word('org')}", GuestVariables::word);
    }

    private static void add(TemplateContextType type, String name, String description,
            BiFunction<List<String>, TemplateContext, List<String>> values) {
        type.addResolver(new Resolver(name, description, values));
    }

    private static List<String> machines(TemplateContext context) {
        List<String> known = context instanceof GuestContext guest ? guest.machines() : List.of();
        return known.isEmpty() ? List.of(MACHINE) : known;
    }

    private static boolean namesMachine(TemplateContext context) {
        return context instanceof GuestContext guest && guest.namesMachine();
    }

    private static Optional<GuestSkeleton> skeleton(TemplateContext context) {
        return context instanceof GuestContext guest ? guest.skeleton() : Optional.empty();
    }

    private static List<String> one(TemplateContext context, Function<GuestSkeleton, String> value,
            String otherwise) {
        return List.of(skeleton(context).map(value).orElse(otherwise));
    }

    private static List<String> all(TemplateContext context,
            Function<GuestSkeleton, List<String>> values, String otherwise) {
        return skeleton(context).map(values).filter(found -> !found.isEmpty()).orElse(List.of(otherwise));
    }

    private static String first(List<String> given, String otherwise) {
        return given.isEmpty() ? otherwise : given.getFirst();
    }

    /** What a machine has none of remains to be written, with its other instructions to choose from. */
    private static List<String> instructions(List<String> given, TemplateContext context) {
        String kinds = first(given, InstructionKind.ANY.word());
        String label = given.size() > 1 ? given.get(1) : ".";
        List<String> found = skeleton(context).map(skeleton -> Stream.of(kinds.split(" "))
                .flatMap(kind -> InstructionKind.of(kind).stream())
                .flatMap(kind -> skeleton.instructions(kind, label).stream()).distinct()
                .collect(Collectors.toCollection(ArrayList::new))).orElseGet(ArrayList::new);
        if (found.isEmpty()) {
            found.add("; " + kinds.replace(" ", " or "));
            skeleton(context).ifPresent(skeleton -> found.addAll(skeleton.instructions(InstructionKind.ANY, label)));
        }
        return found;
    }

    private static List<String> word(List<String> given, TemplateContext context) {
        String word = first(given, Directive.ORG.word());
        Directive directive = Directive.of(word);
        return directive == null ? List.of(word) : one(context, skeleton -> skeleton.word(directive), word);
    }

    /** A variable that has values by itself, of which the first is inserted. */
    private static final class Resolver extends TemplateVariableResolver {
        private final BiFunction<List<String>, TemplateContext, List<String>> values;

        Resolver(String name, String description, BiFunction<List<String>, TemplateContext, List<String>> values) {
            super(name, description);
            this.values = values;
        }

        @Override
        public void resolve(TemplateVariable variable, TemplateContext context) {
            List<String> given = variable.getVariableType().getParams().stream().map(String::valueOf).toList();
            List<String> found = values.apply(given, context);
            variable.setValues(found.toArray(String[]::new));
            variable.setUnambiguous(found.size() == 1);
            variable.setResolved(true);
        }
    }
}
