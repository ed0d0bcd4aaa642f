package dev.trellis.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Figure;
import dev.trellis.report.Quantities;
import dev.trellis.report.Report;
import dev.trellis.report.SampleReports;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlViewTest {

  private static final String SOUND = HtmlView.render(SampleReports.sound());
  private static final String GROWTH = HtmlView.render(GrowthReports.report());
  private static final String WILD = HtmlView.render(WildReports.report());

  @Test
  void every_element_is_closed_in_its_place_and_comes_from_the_viewer_alone() throws Exception {
    for (String page : List.of(SOUND, GROWTH, WILD)) {
      assertThat(tags(main(page)))
          .isSubsetOf(
              "main",
              "header",
              "section",
              "h1",
              "h2",
              "h3",
              "p",
              "ul",
              "li",
              "div",
              "table",
              "caption",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a",
              "details",
              "summary",
              "figure",
              "figcaption",
              "svg",
              "g",
              "title",
              "rect",
              "text");
      assertThat(attributes(main(page)))
          .isSubsetOf(
              "class",
              "role",
              "scope",
              "title",
              "href",
              "id",
              "viewBox",
              "aria-labelledby",
              "x",
              "y",
              "width",
              "height",
              "text-anchor");
    }
  }

  @Test
  void hostile_names_come_out_as_the_text_they_are() throws Exception {
    String text = main(WILD).getTextContent();

    assertThat(text)
        .contains("<script>alert('1')</script>")
        .contains("\" onmouseover=\"alert(1)")
        .contains("{{style}}{{body}}$1\\")
        .contains("a\\u001b[2J\\u0007\\u000ab\\u202ec\\ud800");
    assertThat(WILD)
        .doesNotContain("<script")
        .doesNotContain("alert('1')")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
  }

  @Test
  void the_page_refers_to_nothing_outside_itself() {
    for (String page : List.of(SOUND, GROWTH, WILD)) {
      assertThat(page)
          .doesNotContainIgnoringCase("http:")
          .doesNotContainIgnoringCase("https:")
          .doesNotContainIgnoringCase("src=")
          .doesNotContainIgnoringCase("<link")
          .doesNotContainIgnoringCase("@import")
          .doesNotContainIgnoringCase("url(");
      assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results())
          .extracting(found -> found.group(1))
          .isNotEmpty()
          .allMatch(target -> page.contains(" id=\"" + target.substring(1) + "\""));
    }
  }

  @Test
  void it_is_one_document_with_a_language_a_title_and_both_colour_schemes() {
    assertThat(SOUND)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .contains("<title>Trellis report: com.example.Main</title>")
        .contains("@media (prefers-color-scheme: dark)")
        .doesNotContain("{{")
        .endsWith("</main>\n</body>\n</html>\n");
  }

  @Test
  void every_figure_stands_in_a_table_with_its_meaning() throws Exception {
    Report report = SampleReports.sound();
    List<String> rows = texts(main(SOUND), "tr");

    for (Figure figure : Figure.values()) {
      assertThat(rows)
          .contains(
              figure.jsonName()
                  + Quantities.of(figure, figure.of(report.totals()))
                  + figure.meaning());
    }
    // The cells of the type's row: events, then the figures that are not zero in every row.
    assertThat(rows)
        .contains(
            "java.util.ArrayList"
                + String.join("", "1,120", "1,000", "120", "0")
                + String.join("", "66,080", "5,200", "0", "7,200"));
    assertThat(texts(main(SOUND), "ul"))
        .contains("1,120 valuesmin 10p50 10p90 15p99 22p99.9 22max 22mean 10.7");
  }

  @Test
  void a_seldom_used_column_stands_in_the_table_of_types_only_if_some_type_has_it()
      throws Exception {
    assertThat(texts(main(SOUND), "tr"))
        .contains(
            "typeeventsinitialsgrowthsnodesrequestedBytescopiedBytesrehashedSlotsdiscardedBytes");
    Report lists = SampleReports.builder().types(SampleReports.arrayLists()).build();
    assertThat(texts(main(HtmlView.render(lists)), "tr"))
        .contains("typeeventsinitialsgrowthsrequestedBytescopiedBytesdiscardedBytes");
    assertThat(texts(main(WILD), "tr"))
        .anyMatch(row -> row.endsWith("discardedBytesdenialsdeniedBytesbornBefore"));
  }

  @Test
  void a_type_with_values_that_share_a_bucket_says_so_once() {
    assertThat(SOUND)
        .containsOnlyOnce(
            "<p class=\"note\">Histograms: above 255, p50 to max are the upper edges of their"
                + " buckets, at most 0.8 % too high.</p>");
  }

  @Test
  void histograms_are_pictures_with_text_and_tables_of_buckets() throws Exception {
    Element main = main(SOUND);

    assertThat(main.getElementsByTagName("svg").getLength()).isEqualTo(8);
    assertThat(texts(main, "title"))
        .contains(
            "capacityLength: lengths of the storages created of 1,120 values",
            "8-15: 1,100 (98.2 %)",
            "16-31: 20 (1.8 %)");
    assertThat(texts(main, "text")).contains("8-15", "1,100 (98.2 %)");
    assertThat(texts(main, "details")).contains("Bucketsup tocount" + "101,000" + "15100" + "2220");
  }

  @Test
  void the_longest_bar_fills_its_room_and_no_bar_leaves_the_picture() throws Exception {
    for (Element main : List.of(main(SOUND), main(GROWTH), main(WILD))) {
      NodeList pictures = main.getElementsByTagName("svg");
      assertThat(pictures.getLength()).isPositive();
      for (int i = 0; i < pictures.getLength(); i++) {
        Element picture = (Element) pictures.item(i);
        double width = Double.parseDouble(picture.getAttribute("viewBox").split(" ")[2]);
        NodeList bars = picture.getElementsByTagName("rect");
        for (int j = 0; j < bars.getLength(); j++) {
          Element bar = (Element) bars.item(j);
          double end =
              Double.parseDouble(bar.getAttribute("x"))
                  + Double.parseDouble(bar.getAttribute("width"));
          assertThat(end).isBetween(0.0, width);
        }
      }
    }
  }

  @Test
  void a_call_site_s_stack_can_be_opened_without_a_script() throws Exception {
    assertThat(texts(main(GROWTH), "details"))
        .contains(
            "OrderBook.java:88"
                + "com.acme.OrderBook.add(OrderBook.java:88)"
                + "com.acme.Main.main(Main.java:7)");
    assertThat(texts(main(GROWTH), "tr"))
        .anyMatch(row -> row.startsWith("Index.java:12") && row.contains("±30.0 %"))
        .anyMatch(row -> row.contains("about 9about 3.0about 9 containersabout 3.0 growths each"))
        .contains("unattributed604322,6240");
    assertThat(texts(main(GROWTH), "details"))
        .anyMatch(
            opened ->
                opened.startsWith("Index.java:12")
                    && opened.endsWith(
                        "estimated from 43 samples: 9.0 KiB ±30.0 %, 6.3 KiB to 11.7 KiB (95 %)"));
  }

  @Test
  void advice_live_storages_scopes_and_the_course_of_time_have_sections_of_their_own()
      throws Exception {
    assertThat(texts(main(GROWTH), "h2"))
        .containsSubsequence("Timeline", "Call sites", "Advice", "Live", "Scopes", "Types");
    assertThat(texts(main(SOUND), "h2"))
        .doesNotContain("Timeline", "Call sites", "Advice", "Live", "Scopes");
    assertThat(texts(main(GROWTH), "li"))
        .anyMatch(item -> item.contains("`new ArrayList<>(163)` saves 7 growths"));
    assertThat(texts(main(GROWTH), "h3")).containsSubsequence("Latest", "Peak");
    assertThat(texts(main(GROWTH), "tr")).anyMatch(row -> row.startsWith("in no scope330,240"));
    assertThat(texts(main(GROWTH), "title"))
        .contains("requestedBytes, at most 1.5 MiB/s", "liveBytes where known, at most 8.6 MiB");
  }

  @Test
  void warnings_come_before_everything_and_only_if_there_are_any() throws Exception {
    Report partial = SampleReports.builder().state(Report.State.PARTIAL).build();
    String page = HtmlView.render(partial);

    assertThat(SOUND).doesNotContain("role=\"alert\"");
    assertThat(texts(main(page), "h2")).startsWith("Warnings", "The run", "Totals");
    assertThat(texts(main(page), "li"))
        .startsWith("report is PARTIAL: the run had not ended when it was written");
  }

  @Test
  void a_report_without_types_says_so() {
    assertThat(HtmlView.render(SampleReports.builder().types().build()))
        .contains("<p>No type had an event.</p>");
  }

  /** The page's content as a tree; parsing fails where an element is not closed in its place. */
  private static Element main(String page) throws Exception {
    String content = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(content)))
        .getDocumentElement();
  }

  private static List<String> tags(Element root) {
    return all(root, "*").stream().map(Element::getTagName).distinct().toList();
  }

  private static List<String> attributes(Element root) {
    List<String> names = new ArrayList<>();
    for (Element element : all(root, "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getAttributes().item(i).getNodeName());
      }
    }
    return names;
  }

  private static List<String> texts(Element root, String tag) {
    return all(root, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> all(Element root, String tag) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
