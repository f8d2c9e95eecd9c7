package org.trapeze.asm.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.PseudoInstruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Expr;

/**
 * One way to write an instruction: the mnemonic's first word and what must follow it. An instruction has one form for
 * each choice of what its syntax lets be left out. Immutable.
 */
public final class Form {
    private final Instruction instruction;
    private final List<SyntaxElement> syntax;
    private final List<Argument> fixed;
    private final String head;
    private final Steps steps;
    private final int specificity;
    private final PseudoInstruction pseudo;
    private final boolean alike;

    private Form(Instruction instruction, List<SyntaxElement> syntax, List<Argument> fixed, PseudoInstruction pseudo) {
        this.pseudo = pseudo;
        this.instruction = instruction;
        this.syntax = syntax;
        this.fixed = fixed;
        List<Token> mnemonic = Scanner.tokens(((SyntaxElement.Text) syntax.getFirst()).text());
        this.head = mnemonic.isEmpty() ? "" : mnemonic.getFirst().text();
        List<Element> elements = elements(mnemonic);
        this.steps = Steps.of(elements, null);
        this.alike = elements.stream().anyMatch(e -> e instanceof Element.Choice choice && choice.hasAlike());
        this.specificity = (int) elements.stream().filter(e -> !(e instanceof Element.ExpressionSlot)).count();
    }

    /** {@return the forms of an instruction, those that write less first} */
    static List<Form> of(Instruction instruction) {
        List<SyntaxElement.Group> groups = instruction.syntax().stream()
                .filter(SyntaxElement.Group.class::isInstance).map(SyntaxElement.Group.class::cast).toList();
        List<Mnemonic> mnemonics = Mnemonic.of(instruction);
        return IntStream.range(0, 1 << groups.size()).boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .flatMap(choice -> mnemonics.stream().map(start -> of(instruction, start, chosen(groups, choice))))
                .filter(form -> groups.isEmpty() || form.isPossible()).toList();
    }

    /** {@return the one way to write a pseudo-instruction} */
    static Form of(PseudoInstruction pseudo) {
        return new Form(pseudo.steps().getFirst().instruction(), pseudo.syntax(), List.of(), pseudo);
    }

    /** Whether the encoding allows the values of what is not written. */
    private boolean isPossible() {
        return fixed.stream().allMatch(one -> instruction.encoding().allows(one.operand(), one.register()));
    }

    private static List<SyntaxElement.Group> chosen(List<SyntaxElement.Group> groups, int choice) {
        return IntStream.range(0, groups.size()).filter(i -> (choice >> i & 1) == 1).mapToObj(groups::get).toList();
    }

    private static Form of(Instruction instruction, Mnemonic mnemonic, List<SyntaxElement.Group> written) {
        var syntax = new ArrayList<SyntaxElement>(List.of(new SyntaxElement.Text(mnemonic.text())));
        var fixed = new ArrayList<>(mnemonic.implied());
        for (SyntaxElement element : mnemonic.rest()) {
            if (!(element instanceof SyntaxElement.Group group)) {
                syntax.add(element);
            } else if (written.contains(group)) {
                syntax.addAll(group.elements());
                group.fixed().forEach((operand, value) -> fixed.add(Argument.register(operand, value)));
            } else {
                group.fixed().keySet().forEach(operand ->
                    fixed.add(Argument.register(operand, group.omitted(operand))));
                slots(group).forEach(operand -> fixed.add(Argument.register(operand, 0)));
            }
        }
        return new Form(instruction, List.copyOf(syntax), List.copyOf(fixed), null);
    }

    private static Stream<Operand> slots(SyntaxElement.Group group) {
        return group.elements().stream().filter(SyntaxElement.Slot.class::isInstance)
                .map(element -> ((SyntaxElement.Slot) element).operand());
    }

    /** {@return whether a statement may be read in several ways, between which the values of operands decide} */
    boolean hasAlike() {
        return alike;
    }

    /** {@return the pseudo-instruction that this form writes, if it is one} */
    public Optional<PseudoInstruction> pseudo() {
        return Optional.ofNullable(pseudo);
    }

    /** {@return the number of bits of what this form writes, without what forms of operands add} */
    public int bits() {
        return pseudo == null ? instruction.encoding().fixedBits() : pseudo.bits();
    }

    /** {@return one line for people on what this form writes} */
    public String title() {
        return pseudo == null ? instruction.title() : "= " + pseudo.steps().stream()
                .map(step -> step.instruction().name()).collect(Collectors.joining(", "));
    }

    /**
     * {@return the texts and slots by which this form shows an encoded instruction; empty where it cannot stand for it}
     *
     * @param field the content of an operand's field
     */
    public Optional<List<SyntaxElement>> shown(Function<Operand, BigInteger> field) {
        boolean implied = fixed.stream().allMatch(one ->
            field.apply(one.operand()).equals(BigInteger.valueOf(one.register())));
        if (pseudo == null || !implied) {
            return implied ? Optional.of(syntax) : Optional.empty();
        }
        Map<Operand, Operand> slots = new HashMap<>();
        for (var entry : pseudo.steps().getFirst().operands().entrySet()) {
            BigInteger value = field.apply(entry.getKey());
            boolean same = switch (entry.getValue()) {
                case Expr.Const known -> known.value().equals(value);
                case Expr.OperandRead read -> {
                    Operand other = slots.putIfAbsent(read.operand(), entry.getKey());
                    yield other == null || field.apply(other).equals(value);
                }
                default -> false;
            };
            if (!same) {
                return Optional.empty();
            }
        }
        List<SyntaxElement> shown = new ArrayList<>();
        for (SyntaxElement element : syntax) {
            if (element instanceof SyntaxElement.Choice choice && choice.forms().stream().noneMatch(form ->
                form.matches(field.apply(slots.get(choice.operand()))))) {
                return Optional.empty();
            }
            shown.add(switch (element) {
                case SyntaxElement.Slot slot -> new SyntaxElement.Slot(slots.get(slot.operand()));
                case SyntaxElement.Choice choice -> new SyntaxElement.Choice(slots.get(choice.operand()),
                        choice.forms(), choice.fixed());
                default -> element;
            });
        }
        return Optional.of(shown);
    }

    /** {@return the instruction that this form writes, of several the first} */
    public Instruction instruction() {
        return instruction;
    }

    /** {@return what this form writes: no groups} */
    public List<SyntaxElement> syntax() {
        return syntax;
    }

    /** {@return the operands that this form does not show, with the values that it gives them} */
    public List<Argument> fixed() {
        return fixed;
    }

    /** {@return the word a statement of this form starts with} */
    public String head() {
        return head;
    }

    /** {@return what a statement of this form consists of behind its first word; null where that is nothing} */
    Steps steps() {
        return steps;
    }

    /** {@return how much of the form is fixed; of two forms that match, the one that fixes more is meant} */
    int specificity() {
        return specificity;
    }

    private List<Element> elements(List<Token> mnemonic) {
        var elements = new ArrayList<Element>();
        mnemonic.stream().skip(1).map(Element.Literal::new).forEach(elements::add);
        elements.addAll(elements(syntax.subList(1, syntax.size()), null));
        return elements;
    }

    /** @param stop what an expression at the end may have to end before; may be null */
    private List<Element> elements(List<SyntaxElement> syntax, Token stop) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < syntax.size(); i++) {
            Token next = i + 1 == syntax.size() ? stop : after(syntax, i);
            switch (syntax.get(i)) {
                case SyntaxElement.Text text ->
                    Scanner.tokens(text.text()).stream().map(Element.Literal::new).forEach(elements::add);
                case SyntaxElement.Slot slot -> elements.add(slot(slot.operand(), next));
                case SyntaxElement.Choice choice -> elements.add(new Element.Choice(choice.operand(), choice.forms()
                        .stream().filter(form -> isAllowed(choice.operand(), form))
                        .map(form -> new Element.Alternative(form, elements(form.syntax(), next))).toList()));
                case SyntaxElement.Group group ->
                        throw new IllegalStateException("a form without choices has " + group);
            }
        }
        return elements;
    }

    /** Whether the encoding of the instruction, or of all that an operand is handed on to, allows it in a form. */
    private boolean isAllowed(Operand operand, OperandForm form) {
        return pseudo == null ? isAllowed(instruction, operand, form)
                : pseudo.steps().stream().allMatch(step -> step.operands().entrySet().stream()
                        .filter(one -> one.getValue().equals(new Expr.OperandRead(operand)))
                        .allMatch(one -> isAllowed(step.instruction(), one.getKey(), form)));
    }

    private static boolean isAllowed(Instruction instruction, Operand operand, OperandForm form) {
        BigInteger mask = form.encoding().mask().shiftRight(form.extraBits());
        long out = instruction.encoding().excluded(operand).stream().map(BigInteger::valueOf).filter(form::matches)
                .count();
        return out == 0 || out < 1L << operand.width() - mask.bitCount();
    }

    private static Element slot(Operand operand, Token next) {
        var expression = new Element.ExpressionSlot(operand, next);
        return switch (operand.kind()) {
            case OperandKind.Register register ->
                new Element.RegisterSlot(operand, register.bank(), NameChoices.of(register.names()),
                        register.names().numbers() ? expression : null);
            case OperandKind.Named named -> new Element.NamedSlot(operand, NameChoices.of(named.table()),
                    named.table().numbers() ? expression : null);
            default -> expression;
        };
    }

    private static Token after(List<SyntaxElement> syntax, int index) {
        if (index + 1 < syntax.size() && syntax.get(index + 1) instanceof SyntaxElement.Text text) {
            return Scanner.tokens(text.text()).stream().findFirst()
                    .filter(token -> token.kind() == TokenKind.PUNCTUATION).orElse(null);
        }
        return null;
    }

    /** {@return the form as one writes it, such as {@code ld r[d], x(r[a])}} */
    @Override
    public String toString() {
        return text(syntax);
    }

    /** {@return a form of an operand as one writes it, which has no mnemonic} */
    static String text(OperandForm form) {
        var syntax = new ArrayList<SyntaxElement>(List.of(new SyntaxElement.Text("x")));
        syntax.addAll(form.syntax());
        return text(syntax).substring(1).strip();
    }

    private static String text(List<SyntaxElement> syntax) {
        var text = new StringBuilder();
        for (SyntaxElement element : syntax) {
            FormText.append(text, switch (element) {
                case SyntaxElement.Text words -> words.text();
                case SyntaxElement.Slot slot -> name(slot.operand());
                case SyntaxElement.Choice choice -> choice.fixed().isEmpty() ? choice.operand().name()
                        : text(choice.forms().getFirst());
                case SyntaxElement.Group group ->
                        throw new IllegalStateException("a form without choices has " + group);
            });
        }
        return text.toString();
    }

    private static String name(Operand operand) {
        return operand.kind() instanceof OperandKind.Register register
                ? register.bank().name() + "[" + operand.name() + "]" : operand.name();
    }
}
