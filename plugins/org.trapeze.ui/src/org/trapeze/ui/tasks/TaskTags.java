package org.trapeze.ui.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/** Finds task tags in the comments of a text. Any thread that may read the resource. */
final class TaskTags {
    private static final Pattern TAG = Pattern.compile("\\b(TODO|FIXME)\\b[^\\r\\n]*");

    /**
     * A task.
     *
     * @param text   from the tag to the end of the line or the comment
     * @param urgent whether something is known to be wrong
     * @param offset of the tag
     * @param line   from 1
     */
    record Task(String text, boolean urgent, int offset, int line) {
    }

    private TaskTags() {
    }

    /** {@return the tasks in the order of the text} */
    static List<Task> in(XtextResource resource) {
        List<Task> tasks = new ArrayList<>();
        if (resource.getParseResult() == null
                || !TAG.matcher(resource.getParseResult().getRootNode().getText()).find()) {
            return tasks;
        }
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden() && !leaf.getText().isBlank()) {
                add(tasks, leaf);
            }
        }
        return tasks;
    }

    private static void add(List<Task> tasks, ILeafNode comment) {
        Matcher matcher = TAG.matcher(comment.getText());
        while (matcher.find()) {
            String text = matcher.group().strip();
            int before = (int) comment.getText().substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
            tasks.add(new Task(text.endsWith("*/") ? text.substring(0, text.length() - 2).strip() : text,
                    matcher.group(1).equals("FIXME"), comment.getTotalOffset() + matcher.start(),
                    comment.getTotalStartLine() + before));
        }
    }
}
