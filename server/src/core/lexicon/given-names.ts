/** Common given names, by which a capitalised run is known to be a person. Names that are words or places as often (May, Jordan) are left out. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abdul Abdullah Abigail Adam Adrian Adriana Agnes Ahmad Ahmed Aisha Alan Albert Alberto Alejandro Aleksandr Aleksei Alessandro Alex
   Alexander Alexandra Alexei Alexey Alfred Ali Alice Alicia Alison Amanda Amina Amir Amy Ana Anastasia Anatoly Anders Andreas Andrei Andrew
   Andrey Andrii Andriy Andrzej Angela Anita Anja Ann Anna Anne Annalena Annika Anthony Antoine Anton Antonio Antony Aoife Arkady Arnaud Arthur
   Arvind Astrid Audrey Ayşe Barbara Beata Ben Benjamin Benoît Bernard Bernd Beth Bill Björn Bob Boris Brendan Brian Bridget Bruce Bruno Camille
   Carl Carla Carlos Carmen Carol Caroline Catherine Cecilia Charles Charlotte Chels Chiara Chris Christian Christina Christine Christoph
   Christopher Ciarán Claire Clara Claude Claudia Colin Craig Cristina Daniel Daniela Danielle David Deborah Denis Dennis Diana Diego Dieter
   Dmitri Dmitry Dmytro Dominic Donald Donatella Dorothy Douglas Edgar Eduardo Edward Elena Eleanor Elisabeth Elizabeth Ella Ellen Emanuel Emily
   Emma Emmanuel Enrique Eric Erik Erika Ernst Esther Eugene Eva Evelyn Evgeny Farhana Fatima Felix Fernando Fiona Florian Frances Francesca
   Francesco Francis Francisco Franck François Frank Frans Fred Frederick Frederik Friedrich Gabriel Gabriela Gareth Gary Gavin Geoffrey Georg
   George Georgi Gerald Gerard Gerhard Giorgia Giorgio Giovanni Giulia Giuseppe Gordon Graham Greg Gregory Greta Guillaume Gustav Hannah Hannes
   Hans Harald Harold Harry Hassan Heather Heinrich Helen Helena Helga Helmut Henri Henrik Henry Herman Hiroshi Hugh Hugo Ian Ibrahim Igor Ilya
   Imran Ingrid Irina Isabel Isabelle Ivan Ivana Jaap Jack Jacob Jacques Jaime Jakob James Jan Jana Jane Janet Jason Javier Jean Jean-Claude
   Jean-Luc Jean-Marc Jean-Pierre Jeff Jeffrey Jennifer Jens Jeremy Jessica Jim Joachim Joan Joanna João Joe Joel Johan Johann Johannes John
   Jonas Jonathan Jorge José Josef Joseph Josep Joshua Juan Judith Julia Julian Juliette Julie Jürgen Justin Karen Karin Karl Karolina Katarina
   Kate Katharina Katherine Kathleen Katja Katrin Kelly Ken Kenji Kenneth Kevin Kim Kirsten Klaus Konrad Konstantin Kristian Kristina Kyle Lars
   Laura Laurent Lawrence Lea Leila Lena Leo Leonard Leonid Leslie Lina Linda Lisa Lloyd Lorenzo Louis Louise Luca Lucas Lucia Lucy Luigi Luis
   Luke Lydia Magda Magdalena Magnus Mahmoud Marc Marcel Marco Marcos Marcus Margaret Margarita Maria María Marie Marina Mario Marion Mariusz
   Marjan Mark Marko Marta Martha Martin Martina Mary Maryam Mateusz Mats Matteo Matthew Matthias Maurice Max Maxim Meenakshi Melanie Michael
   Michał Michel Michelle Miguel Mihail Mikael Mike Mikhail Milan Milos Mircea Mohamed Mohammad Mohammed Monica Monika Muhammad Mustafa Nadia
   Nancy Naomi Natalia Natalie Nathan Neil Nicholas Nick Nicola Nicolas Nicole Niels Nigel Nikolai Nikolay Nils Nina Noah Nora Norbert Nuno
   Olaf Oleg Oleksandr Oleksii Olena Olga Oliver Olivia Olivier Omar Oscar Otto Pablo Paolo Pascal Patricia Patrick Patrik Paul Paula Paulo
   Pavel Pawel Paweł Pedro Per Peter Petr Petra Petro Philip Philippe Phillip Pierre Piet Pieter Piotr Priya Rachel Radosław Rafael Raj Rajesh
   Ralph Ramón Raymond Rebecca Recep Reinhard Renata René Ricardo Richard Rita Robert Roberta Roberto Robin Rodrigo Roger Roland Roman Ronald
   Rosa Rosemary Ruairí Rudolf Rui Rupert Ruslan Ruth Ryan Sabine Salman Samir Samuel Sandra Sanjay Sanna Sara Sarah Scott Sean Sebastian Sergei
   Sergey Sergio Serhii Seán Shane Shaun Sharon Sheila Shinzo Silvia Simon Simone Sofia Sonia Sophia Sophie Stefan Stefania Stefano Stella Stephan
   Stephanie Stephen Steve Steven Stuart Sue Sunil Susan Susanne Suzanne Svetlana Sven Sylvia Tamara Tanja Tariq Tatiana Ted Teresa Terry Theodor
   Theresa Thierry Thomas Tim Timothy Tobias Tom Tomas Tomasz Tony Ulf Ulrich Ursula Vadim Valentina Valery Vanessa Vera Veronica Victor Viktor
   Viktoria Vincent Vitali Vitaly Vladimir Volodymyr Walter Wendy Werner Wilhelm William Wolfgang Xavier Yasmin Yevgeny Yulia Yuri Yuriy Yves
   Yvonne Zachary Zoe Xi Li Wang Zhang Narendra Recep Viktor Giorgia Keir Rishi Kaja Mette Jens Donald Kamala Antony Jake Lloyd`.split(
    /\s+/,
  ),
);
