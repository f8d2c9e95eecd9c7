package org.trapeze.ui.problems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/**
 * The problems of saved files as markers. Markers that stay the same are left alone, so that the Problems view keeps
 * its selection. To be called where the workspace may be changed.
 */
public final class ProblemMarkers {
    /** The type of the markers. */
    public static final String TYPE = "org.trapeze.ui.problem";
    /** Attribute: the first character of the problem in its line, counted from 1. */
    public static final String COLUMN = "org.trapeze.ui.column";
    /** Attribute: the code of the kind of problem, from which fixes are made. */
    public static final String CODE = "org.trapeze.ui.code";
    /** Attribute: what the code leaves open and fixes need, separated by commas; absent where there is nothing. */
    public static final String DATA = "org.trapeze.ui.data";
    /** The type of the markers of what was found by classifying, which takes longer than a build may. */
    public static final String FINDING = "org.trapeze.ui.finding";

    private ProblemMarkers() {
    }

    /** Makes the markers of a file be exactly the given problems. */
    public static void update(IFile file, List<Issue> issues) throws CoreException {
        update(file, TYPE, issues);
    }

    /** Makes the markers that a file has of one of our types be exactly the given problems. */
    public static void update(IFile file, String type, List<Issue> issues) throws CoreException {
        Map<Map<String, Object>, List<IMarker>> obsolete = new HashMap<>();
        for (IMarker marker : file.findMarkers(type, false, IResource.DEPTH_ZERO)) {
            obsolete.computeIfAbsent(marker.getAttributes(), same -> new ArrayList<>()).add(marker);
        }
        for (Issue issue : issues) {
            if (issue.getSeverity() != Severity.IGNORE) {
                Map<String, Object> attributes = attributes(issue);
                List<IMarker> same = obsolete.getOrDefault(attributes, List.of());
                if (same.isEmpty()) {
                    file.createMarker(type, attributes);
                } else {
                    same.removeLast();
                }
            }
        }
        for (List<IMarker> markers : obsolete.values()) {
            for (IMarker marker : markers) {
                marker.delete();
            }
        }
    }

    /** Removes all of our markers below a resource. */
    public static void clear(IResource resource) throws CoreException {
        resource.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }

    private static Map<String, Object> attributes(Issue issue) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, issue.getMessage());
        attributes.put(IMarker.SEVERITY, severity(issue.getSeverity()));
        put(attributes, IMarker.LINE_NUMBER, issue.getLineNumber());
        put(attributes, COLUMN, issue.getColumn());
        put(attributes, IMarker.CHAR_START, issue.getOffset());
        if (issue.getOffset() != null && issue.getLength() != null) {
            attributes.put(IMarker.CHAR_END, issue.getOffset() + issue.getLength());
            attributes.put(IMarker.LOCATION, "line " + issue.getLineNumber() + ", column " + issue.getColumn());
        }
        put(attributes, CODE, issue.getCode());
        if (issue.getData() != null && issue.getData().length > 0) {
            attributes.put(DATA, String.join(",", issue.getData()));
        }
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String key, Object value) {
        if (value != null) {
            attributes.put(key, value);
        }
    }

    private static int severity(Severity severity) {
        return switch (severity) {
        case ERROR -> IMarker.SEVERITY_ERROR;
        case WARNING -> IMarker.SEVERITY_WARNING;
        case INFO, IGNORE -> IMarker.SEVERITY_INFO;
        };
    }
}
