package org.trapeze.ui.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Finds task tags in the comments of a text. Any thread that may read the resource.
 *
 * @param tags   what is looked for
 * @param urgent those of the tags that say that something is known to be wrong
 */
record TaskTags(Pattern tags, Set<String> urgent) {
    private static final String URGENT = "!";
    private static final Pattern NOTHING = Pattern.compile("(?!)");

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

    /**
     * {@return the tags of a list that commas or blanks separate; those that end with an exclamation mark are urgent}
     */
    static TaskTags of(String list) {
        List<String> words = Arrays.stream(list.split("[,\\s]+")).filter(word -> !plain(word).isEmpty()).toList();
        Set<String> urgent = words.stream().filter(word -> word.endsWith(URGENT)).map(TaskTags::plain)
                .collect(Collectors.toSet());
        return new TaskTags(words.isEmpty() ? NOTHING : Pattern.compile(words.stream().map(TaskTags::plain)
                .map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\w)(", ")(?!\\w)[^\\r\\n]*"))), urgent);
    }

    private static String plain(String word) {
        return word.endsWith(URGENT) ? word.substring(0, word.length() - 1) : word;
    }

    /** {@return the tasks in the order of the text} */
    List<Task> in(XtextResource resource) {
        List<Task> tasks = new ArrayList<>();
        if (resource.getParseResult() == null
                || !tags.matcher(resource.getParseResult().getRootNode().getText()).find()) {
            return tasks;
        }
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.isHidden() && !leaf.getText().isBlank()) {
                add(tasks, leaf);
            }
        }
        return tasks;
    }

    private void add(List<Task> tasks, ILeafNode comment) {
        Matcher matcher = tags.matcher(comment.getText());
        while (matcher.find()) {
            String text = matcher.group().strip();
            int before = (int) comment.getText().substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
            tasks.add(new Task(text.endsWith("*/") ? text.substring(0, text.length() - 2).strip() : text,
                    urgent.contains(matcher.group(1)), comment.getTotalOffset() + matcher.start(),
                    comment.getTotalStartLine() + before));
        }
    }
}
