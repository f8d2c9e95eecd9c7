package org.trapeze.isa.validation;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

/** Says each mistake of a description once: the parser's trouble behind it is none of its own. Any thread. */
public class IsaResourceValidator extends ResourceValidatorImpl {

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
        List<Issue> all = super.validate(resource, mode, cancel);
        return BareOperands.of(resource, all, FirstOfLine.of(all));
    }
}
