package org.trapeze.ui.references;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.source.Token;
import org.trapeze.isa.isa.Assignment;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.Reference;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.references.Occurrence.Use;

/** Finds the places of a target in one linked resource. Any thread that may read the resource. */
public final class Occurrences {
    private final Target target;
    private final Language language;
    private final XtextResource resource;
    /** Instructions by the places of their mnemonics, which the assembler knows better than the linker. */
    private final Map<Integer, InstructionPlace> instructions = new HashMap<>();
    private final Set<Integer> parameters = new HashSet<>();
    private final Set<Occurrence> found =
            new TreeSet<>(Comparator.comparing(Occurrence::offset).thenComparing(Occurrence::length));

    private Occurrences(Target target, Language language, XtextResource resource, List<InstructionPlace> places) {
        this.target = target;
        this.language = language;
        this.resource = resource;
        if (language == Language.GASM) {
            places.forEach(place -> instructions.put(place.offset(), place));
        }
    }

    /** {@return the places in the text of a model, in its order} */
    public static List<Occurrence> in(ModelSnapshot snapshot, Target target, CancelIndicator cancel) {
        return in(snapshot.language(), snapshot.resource(), snapshot.instructions(), target, cancel);
    }

    /**
     * {@return the places in a linked resource, in the order of the text}
     *
     * @param places what is known of its instructions; may be empty where no instruction is looked for
     * @param cancel makes the search end early with what there is
     */
    static List<Occurrence> in(Language language, XtextResource resource, List<InstructionPlace> places,
            Target target, CancelIndicator cancel) {
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        if (root == null) {
            return List.of();
        }
        if (target.parameter()) {
            return resource.getURI().equals(target.resource()) && root instanceof Program program
                    ? MacroParameters.occurrences(program, target) : List.of();
        }
        Occurrences search = new Occurrences(target, language, resource, places);
        search.run(root, cancel);
        return List.copyOf(search.found);
    }

    private void run(EObject root, CancelIndicator cancel) {
        if (root instanceof Program program) {
            MacroParameters.of(program).stream().flatMap(macro -> macro.words().stream()).map(Token::offset)
                    .forEach(parameters::add);
        }
        boolean own = resource.getURI().equals(target.resource());
        look(root, own);
        for (Iterator<EObject> all = root.eAllContents(); all.hasNext() && !cancel.isCanceled();) {
            look(all.next(), own);
        }
    }

    private void look(EObject element, boolean own) {
        if (own && target.is(element) && !(element instanceof Program)) {
            define(element);
        }
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && !reference.isDerived()) {
                references(element, reference);
            }
        }
    }

    private void define(EObject element) {
        ITextRegion name = language.get(ILocationInFileProvider.class).getSignificantTextRegion(element);
        if (name.getLength() > 0) {
            found.add(new Occurrence(name.getOffset(), name.getLength(), Use.DEFINITION));
        }
    }

    /** Looks at values as they are: what could not be linked before would only fail again. */
    private void references(EObject element, EReference reference) {
        List<?> values = reference.isMany() ? basic((List<?>) element.eGet(reference, false))
                : single(element.eGet(reference, false));
        List<INode> nodes = null;
        for (int i = 0; i < values.size(); i++) {
            if (isCandidate(values.get(i), reference)) {
                nodes = nodes == null ? NodeModelUtils.findNodesForFeature(element, reference) : nodes;
                if (i < nodes.size()) {
                    reference(element, (EObject) values.get(i), nodes.get(i));
                }
            }
        }
    }

    private static List<?> basic(List<?> values) {
        return values instanceof InternalEList<?> list ? list.basicList() : values;
    }

    private static List<?> single(Object value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Any operation may turn out to be the instruction, once it is known what the assembler made of it. */
    private boolean isCandidate(Object value, EReference reference) {
        return value instanceof InternalEObject object && !object.eIsProxy()
                && (reference == GasmPackage.Literals.STATEMENT__OPERATION && !instructions.isEmpty()
                        || target.is(object));
    }

    private void reference(EObject element, EObject value, INode node) {
        InstructionPlace known = instructions.get(node.getOffset());
        boolean meant = target.is(known == null ? value : known.instruction());
        if (meant && !parameters.contains(node.getOffset())) {
            found.add(new Occurrence(node.getOffset(), node.getLength(), isAssigned(element) ? Use.WRITE : Use.READ));
        }
    }

    /** {@return whether a name is what an assignment changes, as a whole or in part} */
    private static boolean isAssigned(EObject element) {
        EObject inner = element;
        while (inner instanceof Reference || inner instanceof FieldAccess || inner instanceof Index) {
            EObject outer = inner.eContainer();
            if (outer instanceof Assignment assignment) {
                return assignment.getTarget() == inner;
            }
            if (!(outer instanceof FieldAccess access && access.getTarget() == inner
                    || outer instanceof Index index && index.getTarget() == inner)) {
                return false;
            }
            inner = (Expression) outer;
        }
        return false;
    }
}
