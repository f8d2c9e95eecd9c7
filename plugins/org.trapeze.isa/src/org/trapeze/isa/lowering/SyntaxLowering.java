package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.NameTable;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.FixedItem;
import org.trapeze.isa.isa.FormItem;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.NamedItem;
import org.trapeze.isa.isa.NumberItem;
import org.trapeze.isa.isa.NumberKind;
import org.trapeze.isa.isa.OperandPart;
import org.trapeze.isa.isa.OptionalItem;
import org.trapeze.isa.isa.RegisterItem;
import org.trapeze.isa.isa.RelativeItem;
import org.trapeze.isa.isa.RestBits;
import org.trapeze.isa.isa.SyntaxDeclaration;
import org.trapeze.isa.isa.SyntaxItem;
import org.trapeze.isa.isa.TextItem;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers the assembly syntax of an instruction or of a form, from which the operands get their kinds. */
final class SyntaxLowering {
    static final String MNEMONIC = "[\\p{L}_.][\\p{L}\\p{N}_.]*";

    private static final String SCALE = "The number of units that one step stands for";
    /** Every group doubles the ways to write an instruction. */
    private static final int MAX_GROUPS = 8;
    /** Of wider operands it is not worked out which values have no form. */
    private static final int MAX_ENUMERATED = 12;

    private final List<SyntaxItem> items;
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;
    private final int lengthInUnits;
    private final Map<String, OperandKind> kinds = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    SyntaxLowering(InstructionDeclaration instruction, int lengthInUnits, Symbols symbols, Problems problems) {
        this(instruction.getSyntax(), lengthInUnits, symbols, problems);
        checkMnemonic(instruction.getName());
        new SuffixChecks(problems).all(items);
        checkGroups();
    }

    private SyntaxLowering(SyntaxDeclaration syntax, int lengthInUnits, Symbols symbols, Problems problems) {
        this.items = syntax == null ? List.of() : syntax.getItems();
        this.lengthInUnits = lengthInUnits;
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
        items.forEach(this::item);
    }

    /**
     * {@return the syntax of a form of an operand}
     *
     * @param extraUnits what follows the instruction for it
     */
    static SyntaxLowering ofForm(SyntaxDeclaration syntax, int extraUnits, Symbols symbols, Problems problems) {
        SyntaxLowering form = new SyntaxLowering(syntax, extraUnits, symbols, problems);
        form.items.stream().filter(item -> item instanceof OptionalItem || item instanceof FormItem).forEach(item ->
            problems.error(item, null, IssueCodes.SYNTAX, "A form of an operand has neither forms nor parts that may be"
                    + " left out itself; write another form"));
        return form;
    }

    /** {@return how an operand is written; an operand that is not written counts as a number} */
    OperandKind kind(String operand) {
        return kinds.getOrDefault(operand, new OperandKind.Unsigned());
    }

    boolean writes(String operand) {
        return written.contains(operand);
    }

    /** {@return the values of an operand that none of its forms has; a word with one of them is another instruction} */
    List<Long> formless(Operand operand) {
        List<OperandForm> forms = items.stream().filter(FormItem.class::isInstance).map(FormItem.class::cast)
                .filter(form -> operand.name().equals(name(form.getOperand()))).findFirst().map(this::forms)
                .orElse(List.of());
        return forms.isEmpty() || operand.width() > MAX_ENUMERATED ? List.of()
                : LongStream.range(0, 1L << operand.width()).filter(value -> forms.stream()
                        .noneMatch(form -> form.matches(BigInteger.valueOf(value)))).boxed().toList();
    }

    /** {@return the elements of the syntax, those without operand left out} */
    List<SyntaxElement> elements(Function<String, Operand> operands) {
        return elements(items, operands);
    }

    private List<SyntaxElement> elements(List<SyntaxItem> items, Function<String, Operand> operands) {
        List<SyntaxElement> elements = new ArrayList<>();
        for (SyntaxItem item : items) {
            switch (item) {
                case TextItem text when text.getText() != null && !text.getText().isBlank() ->
                    elements.add(new SyntaxElement.Text(text.getText().strip()));
                case TextItem nothing -> { }
                case FixedItem fixed -> { }
                case OptionalItem optional -> group(optional, operands).ifPresent(elements::add);
                case FormItem form -> choice(form, operands.apply(name(form.getOperand()))).ifPresent(elements::add);
                default -> slot(operands.apply(name(operand(item)))).ifPresent(elements::add);
            }
        }
        return elements;
    }

    private static Optional<SyntaxElement> slot(Operand operand) {
        return Optional.ofNullable(operand).map(SyntaxElement.Slot::new);
    }

    /** Which forms there are is known before any instruction; where they are broken there is no element. */
    private Optional<SyntaxElement> choice(FormItem item, Operand operand) {
        List<OperandForm> forms = forms(item);
        if (item.getValue() != null) {
            return fixedForm(item, forms);
        }
        return operand == null || forms.isEmpty() || forms.getFirst().width() != operand.width() ? Optional.empty()
                : Optional.of(new SyntaxElement.Choice(operand, forms, Optional.empty()));
    }

    /** Of several forms that the number could have, the first is what it is disassembled to. */
    private Optional<SyntaxElement> fixedForm(FormItem item, List<OperandForm> forms) {
        Optional<BigInteger> value = Numbers.parse(item.getValue());
        return value.flatMap(bits -> forms.stream().filter(form -> form.matches(bits)).findFirst())
                .map(form -> new SyntaxElement.Choice(new Operand(item.getValue(), form.width(),
                        new OperandKind.Unsigned()), List.of(form), value));
    }

    private List<OperandForm> forms(FormItem item) {
        List<OperandForm> forms = item.getDeclaration() == null ? null : symbols.forms(item.getDeclaration());
        return forms == null ? List.of() : forms;
    }

    /** Checks that operands are as wide as the forms that write them. */
    void checkForms(Function<String, Operand> operands) {
        for (SyntaxItem item : items) {
            if (item instanceof FormItem form && form.getValue() != null && !forms(form).isEmpty()
                    && fixedForm(form, forms(form)).isEmpty()) {
                problems.error(item, IsaPackage.Literals.FORM_ITEM__VALUE, IssueCodes.RANGE, form.getValue()
                        + " has none of the forms");
            }
            Operand operand = item instanceof FormItem form ? operands.apply(name(form.getOperand())) : null;
            List<OperandForm> forms = operand == null ? List.of() : forms((FormItem) item);
            if (!forms.isEmpty() && forms.getFirst().width() != operand.width()) {
                problems.error(item, IsaPackage.Literals.FORM_ITEM__OPERAND, IssueCodes.WIDTH, "The forms are for "
                        + Widening.bits(forms.getFirst().width()) + ", but '" + operand.name() + "' has "
                        + operand.width());
            } else if (operand != null && forms.isEmpty()) {
                problems.broken();
            }
        }
    }

    /** Where nothing of a group can be shown, what is wrong with it is said elsewhere. */
    private Optional<SyntaxElement> group(OptionalItem optional, Function<String, Operand> operands) {
        List<SyntaxElement> elements = elements(optional.getItems(), operands);
        Map<Operand, Long> fixed = new LinkedHashMap<>();
        Map<Operand, Long> omitted = new LinkedHashMap<>();
        for (SyntaxItem item : optional.getItems()) {
            Operand operand = item instanceof FixedItem one ? operands.apply(name(one.getOperand())) : null;
            if (operand != null) {
                Numbers.parse(((FixedItem) item).getValue()).ifPresent(value -> fixed.put(operand, value.longValue()));
                Optional.ofNullable(((FixedItem) item).getOtherwise()).flatMap(Numbers::parse)
                        .ifPresent(value -> omitted.put(operand, value.longValue()));
            }
        }
        boolean shown = !elements.isEmpty() && elements.stream().allMatch(SyntaxElement::isPlain);
        return shown ? Optional.of(new SyntaxElement.Group(elements, fixed, omitted)) : Optional.empty();
    }

    private void checkMnemonic(String instruction) {
        if (items.isEmpty()) {
            return;
        }
        SyntaxItem first = items.getFirst();
        if (!(first instanceof TextItem text)) {
            problems.error(first, null, IssueCodes.SYNTAX, "The syntax begins with the mnemonic, as in \""
                    + String.valueOf(instruction).toLowerCase(Locale.ROOT) + "\"");
        } else if (text.getText() != null && !text.getText().strip().matches(MNEMONIC)) {
            problems.error(first, IsaPackage.Literals.TEXT_ITEM__TEXT, IssueCodes.SYNTAX,
                    "A mnemonic is one word of letters, digits, dots and underscores, beginning with no digit");
        }
        for (SyntaxItem item : items.subList(1, items.size())) {
            if (item instanceof TextItem text && text.getText() != null && text.getText().isBlank()) {
                problems.error(item, IsaPackage.Literals.TEXT_ITEM__TEXT, IssueCodes.SYNTAX,
                        "There is nothing in this text; blanks need not be written");
            }
        }
    }

    private void item(SyntaxItem item) {
        if (item instanceof OptionalItem optional) {
            optional.getItems().forEach(this::kind);
        } else {
            kind(item);
        }
    }

    private void checkGroups() {
        List<SyntaxItem> groups = items.stream().filter(OptionalItem.class::isInstance).toList();
        if (groups.size() > MAX_GROUPS) {
            problems.error(groups.get(MAX_GROUPS), null, IssueCodes.TOO_LARGE, "At most " + MAX_GROUPS
                    + " parts of a syntax may be left out");
        }
        groups.forEach(group -> checkWritten((OptionalItem) group));
    }

    /** What shows nothing could not be told from what is left out. */
    private void checkWritten(OptionalItem group) {
        if (group.getItems().stream().allMatch(item -> item instanceof FixedItem
                || item instanceof TextItem text && (text.getText() == null || text.getText().isBlank()))) {
            problems.error(group, null, IssueCodes.SYNTAX, "What may be left out must show something where it is"
                    + " written, as in [\"@\" i = 1]");
        }
    }

    /** Checks that the values that groups give to operands fit. */
    void checkFixed(Function<String, Operand> operands) {
        for (SyntaxItem item : items) {
            if (item instanceof OptionalItem optional) {
                optional.getItems().stream().filter(FixedItem.class::isInstance).map(FixedItem.class::cast)
                        .forEach(fixed -> checkFixed(fixed, operands.apply(name(fixed.getOperand()))));
            }
        }
    }

    /** Checks that the values of names fit their operands. */
    void checkNames(Function<String, Operand> operands) {
        all(items).filter(NamedItem.class::isInstance).map(NamedItem.class::cast).forEach(item -> {
            Operand operand = operands.apply(name(item.getOperand()));
            if (operand != null && operand.kind() instanceof OperandKind.Named kind) {
                kind.table().entries().stream().filter(entry -> entry.value() >>> Math.min(63, operand.width()) != 0)
                        .findFirst().ifPresent(entry -> problems.error(item, null, IssueCodes.DOES_NOT_FIT,
                                "The name '" + entry.text() + "' stands for " + entry.value() + ", which does not fit "
                                + "the "
                                        + Widening.bits(operand.width()) + " of the operand '" + operand.name() + "'"));
            }
        });
    }

    private static Stream<SyntaxItem> all(List<SyntaxItem> items) {
        return items.stream().flatMap(item -> item instanceof OptionalItem group ? group.getItems().stream()
                : Stream.of(item));
    }

    private void checkFixed(FixedItem fixed, Operand operand) {
        if (operand != null) {
            int width = Math.min(operand.width(), Long.SIZE - 1);
            limits.number(fixed, IsaPackage.Literals.FIXED_ITEM__VALUE, 0, (1L << width) - 1,
                    "The operand '" + operand.name() + "'");
            if (fixed.getOtherwise() != null) {
                limits.number(fixed, IsaPackage.Literals.FIXED_ITEM__OTHERWISE, 0, (1L << width) - 1,
                        "The operand '" + operand.name() + "'");
            }
        }
    }

    private void kind(SyntaxItem item) {
        OperandPart operand = operand(item);
        String name = name(operand);
        if (item instanceof TextItem || item instanceof FormItem form && form.getValue() != null) {
            return;
        }
        OperandKind kind = kindOf(item);
        if (name == null || kind == null) {
            problems.broken();
        } else {
            kinds.putIfAbsent(name, kind);
        }
        if (name != null && !written.add(name)) {
            problems.error(item, null, IssueCodes.SYNTAX, "The operand '" + name + "' is written before already");
        }
    }

    private static OperandPart operand(SyntaxItem item) {
        return switch (item) {
            case RegisterItem register -> register.getOperand();
            case NumberItem number -> number.getOperand();
            case RelativeItem relative -> relative.getOperand();
            case NamedItem named -> named.getOperand();
            case FixedItem fixed -> fixed.getOperand();
            case FormItem form -> form.getOperand();
            default -> null;
        };
    }

    private static String name(OperandPart operand) {
        return operand == null || operand.eIsProxy() ? null : operand.getName();
    }

    private OperandKind kindOf(SyntaxItem item) {
        return switch (item) {
            case RegisterItem register -> register(register);
            case NumberItem number -> number(number);
            case RelativeItem relative -> relative(relative);
            case NamedItem named -> named(named);
            case FixedItem fixed -> new OperandKind.Unsigned();
            case FormItem form -> new OperandKind.Unsigned();
            default -> null;
        };
    }

    private OperandKind number(NumberItem item) {
        if (item.getScale() != null) {
            int scale = limits.small(item, IsaPackage.Literals.NUMBER_ITEM__SCALE, 1, Short.MAX_VALUE, SCALE).orElse(1);
            return new OperandKind.Scaled(item.getKind() == NumberKind.SIGNED, scale);
        }
        return switch (item.getKind()) {
            case SIGNED -> new OperandKind.Signed();
            case UNSIGNED -> new OperandKind.Unsigned();
            case ADDRESS -> new OperandKind.Address();
        };
    }

    private OperandKind register(RegisterItem item) {
        if (item.getBank() == null || item.getBank().eIsProxy()) {
            return null;
        }
        if (!Components.isArray(item.getBank())) {
            problems.error(item, IsaPackage.Literals.REGISTER_ITEM__BANK, IssueCodes.WRONG_KIND,
                    "'" + item.getBank().getName() + "' has no elements that an operand could choose from");
            return null;
        }
        StateComponent bank = symbols.component(item.getBank());
        return bank == null ? null : new OperandKind.Register(bank, symbols.elementNames(item.getBank()));
    }

    private OperandKind named(NamedItem item) {
        NameTable table = item.getTable() == null || item.getTable().eIsProxy() ? null : symbols.names(item.getTable());
        return table == null ? null : new OperandKind.Named(table, item.isSuffix());
    }

    private OperandKind relative(RelativeItem item) {
        int bias = item.isNext() ? lengthInUnits : item.getBias() == null ? 0
                : limits.small(item, IsaPackage.Literals.RELATIVE_ITEM__BIAS, 0, Short.MAX_VALUE,
                        "The number of units that distances are counted from").orElse(0);
        int scale = item.getScale() == null ? 1 : limits.small(item, IsaPackage.Literals.RELATIVE_ITEM__SCALE, 1,
                Short.MAX_VALUE, SCALE).orElse(1);
        int from = item.isNegative() ? -bias : bias;
        return item.isPaged() ? new OperandKind.Paged(from, scale)
                : new OperandKind.Relative(from, scale, item.isNext() && hasGaps(item));
    }

    private static boolean hasGaps(RelativeItem item) {
        return item.eContainer().eContainer() instanceof InstructionDeclaration instruction
                && instruction.getEncoding() != null
                && instruction.getEncoding().getItems().stream().anyMatch(RestBits.class::isInstance);
    }
}
